/** A document that the add-on made, on a sheet of paper: to be read, printed, and saved as PDF by the browser. */
import { tamedHtml } from './gmail/mail-html';

type Made = { readonly id: string; readonly title: string; readonly html: string };

async function show(root: HTMLElement): Promise<void> {
  const all = (await (await fetch('/api/documents')).json()) as readonly Made[];
  const found = all.find(({ id }) => id === location.hash.slice(1));
  if (!found) throw new Error('There is no such document.');
  const { title, html } = found;
  document.title = title;
  const made = tamedHtml(html);
  const paper = Object.assign(document.createElement('article'), { className: 'paper' });
  paper.lang = made.documentElement.lang;
  paper.dir = made.documentElement.dir;
  // Fonts come from this host: those that the document names are Google's.
  for (const one of made.body.querySelectorAll<HTMLElement>('[style]')) one.style.removeProperty('font-family');
  paper.append(...made.body.childNodes);
  root.replaceChildren(barOf(title), paper);
}

function barOf(title: string): HTMLElement {
  const print = Object.assign(document.createElement('button'), { textContent: 'Print or save as PDF' });
  print.addEventListener('click', () => print.ownerDocument.defaultView?.print());
  const name = Object.assign(document.createElement('span'), { textContent: title });
  name.dir = 'auto';
  const bar = Object.assign(document.createElement('header'), { className: 'paper-bar' });
  bar.append(name, print);
  return bar;
}

async function start(): Promise<void> {
  const root = document.getElementById('page');
  if (!root) throw new Error('The page has no element called "page".');
  root.className = 'desk';
  try {
    await show(root);
  } catch (cause) {
    root.textContent = cause instanceof Error ? cause.message : String(cause);
  }
}

window.addEventListener('hashchange', () => void start());
void start();
