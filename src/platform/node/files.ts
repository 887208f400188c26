import * as fs from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../platform.ts';
import { openPending } from './pending-file.ts';
import { readFile } from './read-file.ts';
import { codeOf, explain } from './system-error.ts';

/** The disk. */
export const files: Files = {
  read: async (path, from = 0, to = Infinity) => readFile(path, from, to),

  size(path) {
    try {
      const kind = fs.statSync(path, { throwIfNoEntry: false });
      return kind?.isFile() ? kind.size : undefined;
    } catch (error) {
      throw explain(path, error);
    }
  },

  exists: (path) => fs.existsSync(path),

  list(path) {
    try {
      return fs.readdirSync(path, { withFileTypes: true }).map((entry) => {
        const isLink = entry.isSymbolicLink();
        const isFolder = isLink ? isFolderAt(join(path, entry.name)) : entry.isDirectory();
        return { name: entry.name, isFolder, isLink };
      });
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return [];
      throw explain(path, error);
    }
  },

  async write(path) {
    try {
      return openPending(path);
    } catch (error) {
      throw explain(path, error);
    }
  },

  async append(path, text) {
    try {
      fs.appendFileSync(path, text);
    } catch (error) {
      throw explain(path, error);
    }
  },
};

const isFolderAt = (path: string): boolean => fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
