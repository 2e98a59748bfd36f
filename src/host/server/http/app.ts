import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { GoogleError, ScriptError } from '../../contract';
import { HostError } from '../host-error';
import type { Workspace } from '../workspace-contract';
import { guard, ownHosts } from './guard';
import { addonRoutes } from './routes-addon';
import { calendarRoutes } from './routes-calendar';
import { pageRoutes } from './routes-pages';
import { sheetRoutes } from './routes-sheets';

const bodyLimitBytes = 16 * 1024 * 1024;

export type HttpOptions = {
  readonly workspace: Workspace;
  /** The folder with the bundled pages, where there are some. */
  readonly pages: string | undefined;
  /** Known once the server listens. */
  readonly port: () => number;
};

/** The whole interface of the local host: `docs/host-api.md` describes it. */
export function createApp({ workspace, pages, port }: HttpOptions): Hono {
  const app = new Hono();
  app.use(guard(() => ownHosts(port())));
  app.use(bodyLimit({ maxSize: bodyLimitBytes, onError: () => tooLarge() }));
  app.route('/api', addonRoutes(workspace));
  app.route('/api/sheets', sheetRoutes(workspace));
  app.route('/api/calendar', calendarRoutes(workspace));
  app.all('/api/*', (context) => {
    throw new HostError(
      404,
      `There is no ${context.req.method} ${context.req.path}; docs/host-api.md lists what there is.`,
    );
  });
  if (pages !== undefined) app.route('/', pageRoutes(pages));
  app.notFound((context) => context.json({ error: { code: 404, message: `There is no ${context.req.path}.` } }, 404));
  app.onError((error) => answerError(error));
  return app;
}

function tooLarge(): never {
  throw new HostError(413, `A request may hold ${bodyLimitBytes / 1024 / 1024} MB.`);
}

/**
 * Wrong use and what Google's rules refuse a person come as they are; anything else is a fault of this host: it is
 * printed with its stack and answered as a 500 that says so.
 */
function answerError(error: Error): Response {
  if (error instanceof HostError) return json(error.code, { code: error.code, message: error.message });
  if (error instanceof GoogleError) {
    return json(error.code, { code: error.code, message: error.message, reason: error.reason });
  }
  if (error instanceof ScriptError) return json(400, { code: 400, message: error.message });
  console.error(error);
  return json(500, { code: 500, message: `The local host failed: ${error.message}` });
}

function json(status: number, error: Readonly<Record<string, unknown>>): Response {
  return Response.json({ error }, { status });
}
