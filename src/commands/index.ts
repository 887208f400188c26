// A command's file is loaded when it is called.

import type { Platform } from '../platform/platform.ts';
import type { Request } from '../request/request.ts';

/** Runs a request and gives the exit code. Throws UserError for what the user can mend. */
export async function runRequest(request: Request, platform: Platform): Promise<number> {
  switch (request.command) {
    case 'score':
      return (await import('./score.ts')).run(request, platform);
    case 'check':
      return (await import('./check.ts')).run(request, platform);
    case 'init':
      return (await import('./init-config.ts')).run(request, platform);
    case 'compare':
      return (await import('./compare.ts')).run(request, platform);
    case 'explain':
      return (await import('./explain.ts')).run(request, platform);
    case 'act':
      return (await import('./act.ts')).run(request, platform);
    case 'list':
      return (await import('./list.ts')).run(request, platform);
  }
}
