import type { MiddlewareHandler } from 'hono';

/** The names by which this machine may call the port; any other `Host` is somebody's page pointing here (rebinding). */
export function ownHosts(port: number): ReadonlySet<string> {
  return new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
}

/**
 * Refuses what no program of this machine's user would send: a foreign `Host`, a write (or any call of the interface)
 * that a page of another origin makes. `hosts` is asked at each call, for the port is known only after listening.
 */
export function guard(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!hosts().has(host)) {
      return refuse(context, `This host answers on ${[...hosts()].join(', ')} only, not to "${host}".`);
    }
    const origin = context.req.header('origin');
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (origin !== undefined && !reads && !isOwn(origin, hosts())) {
      return refuse(context, `A page of ${origin} may not change anything here.`);
    }
    if (context.req.path.startsWith('/api/') && context.req.header('sec-fetch-site') === 'cross-site') {
      return refuse(context, 'A page of another site may not call this interface.');
    }
    await next();
    protect(context.res.headers);
    return undefined;
  };
}

function isOwn(origin: string, hosts: ReadonlySet<string>): boolean {
  return [...hosts].some((host) => origin === `http://${host}`);
}

function refuse(context: Parameters<MiddlewareHandler>[0], message: string): Response {
  const response = context.json({ error: { code: 403, message } }, 403);
  protect(response.headers);
  return response;
}

/**
 * Scripts, fonts and calls come from this server alone. Pictures may come from elsewhere by https: a card's pictures
 * and an add-on's logo are addresses on the web. Styles are inline because the grid and the calendar put theirs so.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function protect(headers: Headers): void {
  headers.set('content-security-policy', policy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-resource-policy', 'same-origin');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}
