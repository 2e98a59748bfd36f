import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { Hono } from 'hono';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The bundled pages: `/gmail` is `gmail.html` (or `gmail/index.html`), everything else a file of the folder. */
export function pageRoutes(folder: string): Hono {
  const root = resolve(folder);
  const routes = new Hono();
  routes.get('/', (context) => context.redirect('/gmail'));
  routes.get('/*', async (context, next) => {
    const path = decoded(context.req.path);
    const file = path && (await firstFile(root, [path, `${path}.html`, join(path, 'index.html')]));
    if (!file) return next();
    context.header('content-type', types[extname(file)] ?? 'application/octet-stream');
    return context.body(new Uint8Array(await readFile(file)));
  });
  return routes;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a broken escape names no file
  }
}

async function firstFile(root: string, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const file = resolve(root, `.${sep}${path}`);
    if (!file.startsWith(root + sep)) continue;
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  return undefined;
}
