import { Hono } from 'hono';
import { isRecord } from '../events/form-inputs';
import { HostError } from '../host-error';
import type { Workspace } from '../workspace-contract';
import { jsonOf } from './body';

/** Everybody's calendar, as its owner would change it in Google Calendar. */
export function calendarRoutes(workspace: Workspace): Hono {
  const { calendar } = workspace;
  const routes = new Hono();
  routes.get('/:email/events', (context) => {
    const email = context.req.param('email');
    const from = instantOf('timeMin', context.req.query('timeMin') ?? context.req.query('from'));
    const to = instantOf('timeMax', context.req.query('timeMax') ?? context.req.query('to'));
    const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    return context.json({ email, events: calendar.list(email, range) });
  });
  routes.post('/:email/events', async (context) => {
    const event = resource(await jsonOf(context));
    return context.json(calendar.create(context.req.param('email'), event));
  });
  routes.patch('/:email/events/:id', async (context) => {
    const { email, id } = context.req.param();
    const { event, addOn } = calendar.change(email, id, resource(await jsonOf(context)));
    return context.json({ ...event, ...(addOn && { addOn }) });
  });
  routes.delete('/:email/events/:id', (context) => {
    const { email, id } = context.req.param();
    calendar.cancel(email, id);
    return context.json({});
  });
  return routes;
}

function resource(body: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(body)) return body;
  throw new HostError(400, 'The body must be an event as Calendar API v3 has it.');
}

function instantOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new HostError(400, `"${name}": "${text}" is no ISO time.`);
  return instant;
}
