// A command's file is loaded when it is called.

import type { Io } from '../platform/platform.ts';
import type { Request } from '../request/request.ts';

/** Runs a request and gives the exit code. Throws UserError for what the user can mend. */
export async function runRequest(request: Request, io: Io): Promise<number> {
  switch (request.command) {
    case 'score':
      return (await import('./score.ts')).run(request, io);
    case 'check':
      return (await import('./check.ts')).run(request, io);
    case 'init':
      return (await import('./init-config.ts')).run(request, io);
    case 'compare':
      return (await import('./compare.ts')).run(request, io);
    case 'explain':
      return (await import('./explain.ts')).run(request, io);
    case 'act':
      return (await import('./act.ts')).run(request, io);
    case 'list':
      return (await import('./list.ts')).run(request, io);
  }
}
