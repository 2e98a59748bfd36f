import { Hono } from 'hono';
import { chooseRequest, dimensionRequest, editRequest, newTabRequest, renameRequest, sortRequest } from '../requests';
import type { Workspace } from '../workspace-contract';
import { parseCellAddress } from './a1';
import { bodyOf } from './body';

/** The open spreadsheet as a person has it in the browser. */
export function sheetRoutes(workspace: Workspace): Hono {
  const { sheets } = workspace;
  const routes = new Hono();
  routes.get('/', (context) => context.json(sheets.list()));
  routes.put('/', async (context) => {
    sheets.choose((await bodyOf(context, chooseRequest)).spreadsheetId);
    return context.json(sheets.list());
  });
  routes.post('/', async (context) => {
    const { title, values } = await bodyOf(context, newTabRequest);
    const sheetId = sheets.add(title, values);
    return context.json({ ...sheets.list(), sheetId });
  });
  routes.delete('/', async (context) => {
    sheets.removeFile((await bodyOf(context, chooseRequest)).spreadsheetId);
    return context.json(sheets.list());
  });
  routes.get('/:tab', (context) => {
    const tab = context.req.param('tab');
    return context.json({ tab, values: sheets.values(tab) });
  });
  routes.get('/:tab/view', (context) => context.json(sheets.view(context.req.param('tab'))));
  routes.put('/:tab', async (context) => {
    const tab = context.req.param('tab');
    const request = await bodyOf(context, editRequest);
    const start = 'range' in request ? parseCellAddress(request.range) : request;
    const { row, column } = start;
    const broken = sheets.edit(tab, { row, column, values: request.values }, request.as);
    return context.json({ tab, row, column, broken });
  });
  routes.patch('/:tab', async (context) => {
    sheets.rename(context.req.param('tab'), (await bodyOf(context, renameRequest)).title);
    return context.json(sheets.list());
  });
  routes.delete('/:tab', (context) => {
    sheets.removeTab(context.req.param('tab'));
    return context.json(sheets.list());
  });
  routes.post('/:tab/sort', async (context) => {
    const tab = context.req.param('tab');
    const { column, descending } = await bodyOf(context, sortRequest);
    sheets.sort(tab, column, descending);
    return context.json({ tab, column, descending });
  });
  for (const what of ['rows', 'columns'] as const) {
    routes.post(`/:tab/${what}`, async (context) => {
      const { at, count } = await bodyOf(context, dimensionRequest);
      sheets.insert(context.req.param('tab'), what, at, count);
      return context.json({ tab: context.req.param('tab'), at, count });
    });
    routes.delete(`/:tab/${what}`, async (context) => {
      const { at, count } = await bodyOf(context, dimensionRequest);
      sheets.remove(context.req.param('tab'), what, at, count);
      return context.json({ tab: context.req.param('tab'), at, count });
    });
  }
  return routes;
}
