/** Starts a page: state first, then one template drawn again whenever something changes. */
import { html, render, type TemplateResult } from 'lit';
import type { HostApp } from '../api';
import { Panel } from '../sidebar/panel';
import type { PanelOptions } from '../sidebar/panel-options';
import { PanelView } from '../sidebar/panel-view';
import { App } from './app';
import { Shell } from './shell-view';

export type Page = { readonly render: () => TemplateResult; readonly start?: () => void };

export async function startPage(path: string, make: (app: App) => Page): Promise<void> {
  const root = document.getElementById('page');
  if (!root) throw new Error('The page has no element called "page".');
  try {
    const app = await App.start();
    const shell = new Shell(app);
    const page = make(app);
    app.onRedraw(() => render(shell.render(path, page.render()), root));
    app.redraw();
    page.start?.();
  } catch (cause) {
    render(html`<p class="refusal" role="alert">${cause instanceof Error ? cause.message : String(cause)}</p>`, root);
    throw cause;
  }
}

/** The add-on's panel as all three pages have it. */
export function makePanel(app: App, host: HostApp, more: Partial<PanelOptions> = {}, name = 'addon') {
  const panel = new Panel({
    host,
    person: () => app.person,
    linkPrefixes: () => app.addon.openLinkUrlPrefixes,
    redraw: () => app.redraw(),
    afterRun: (answer) => app.noteRun(answer),
    root: () => document.getElementById(name),
    get hasHome() {
      return app.addon.homepages.includes(host);
    },
    ...more,
  });
  return { panel, view: new PanelView(panel, name) };
}
