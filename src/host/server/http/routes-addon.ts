import { Hono } from 'hono';
import {
  clickRequest,
  clockRequest,
  faultRequest,
  grantRequest,
  openRequest,
  personRequest,
  runRequest,
} from '../requests';
import type { Workspace } from '../workspace-contract';
import { bodyOf } from './body';

/** The add-on, its executions, the people, the clock and the faults. */
export function addonRoutes(workspace: Workspace): Hono {
  const routes = new Hono();
  routes.get('/state', (context) => context.json(workspace.state()));
  routes.get('/addon', (context) => context.json(workspace.addon()));
  routes.get('/version', (context) => context.json({ version: workspace.version() }));
  routes.get('/messages/:id', (context) => context.json(workspace.message(context.req.param('id'))));
  routes.get('/documents', (context) => context.json(workspace.documents.list()));
  routes.post('/open', async (context) => context.json(workspace.open(await bodyOf(context, openRequest))));
  routes.post('/click', async (context) => context.json(workspace.click(await bodyOf(context, clickRequest))));
  routes.post('/run', async (context) => context.json(workspace.run(await bodyOf(context, runRequest))));
  routes.post('/grant', async (context) => context.json(workspace.grant((await bodyOf(context, grantRequest)).as)));
  routes.put('/person', async (context) => context.json(workspace.setPerson(await bodyOf(context, personRequest))));
  routes.post('/clock', async (context) => {
    const request = await bodyOf(context, clockRequest);
    return context.json('now' in request ? workspace.setClock(Date.parse(request.now)) : workspace.runClock());
  });
  routes.post('/fault', async (context) => {
    const fault = await bodyOf(context, faultRequest);
    workspace.fault(fault);
    return context.json(fault);
  });
  routes.delete('/fault', (context) => {
    workspace.clearFaults();
    return context.json({});
  });
  routes.delete('/cache', (context) => {
    workspace.evictCache();
    return context.json({});
  });
  return routes;
}
