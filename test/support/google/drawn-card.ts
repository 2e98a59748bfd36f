/** Cards as Google would get them: drawn by the real renderer in the local host's realm, as `printJson` gives them. */
import { buildSync } from 'esbuild';
import type { Card } from '../../../src/cards/spec';
import { compileAddon } from '../../../src/host/realm/addon';
import { createDoor } from '../../../src/host/realm/door';
import { execute } from '../../../src/host/realm/execution';

const entry = `import { renderCard } from './src/google/card-renderer'; export const draw = (card) => renderCard(card);`;

const { outputFiles } = buildSync({
  stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'app',
  target: 'es2019',
  charset: 'utf8',
});
const source = `${outputFiles[0]?.text ?? ''}\nfunction draw(event) { return app.draw(event); }`;
const addon = compileAddon({ manifest: {}, files: [{ name: 'Code.js', source }] });
const caller = { email: 'mina@orbit.example', now: 0, host: 'GMAIL' } as const;

/** As much of card.v1 as tests look at. */
export type DrawnCard = {
  readonly name?: string;
  readonly header?: { readonly title?: string; readonly subtitle?: string };
  readonly sections?: readonly {
    readonly header?: string;
    readonly collapsible?: boolean;
    readonly uncollapsibleWidgetsCount?: number;
    readonly widgets?: readonly Record<string, Record<string, unknown>>[];
  }[];
  readonly fixedFooter?: unknown;
  readonly cardActions?: unknown;
};

export function drawn(card: Card): DrawnCard {
  const { result, error } = execute(addon, {
    function: 'draw',
    event: card,
    caller,
    door: createDoor({ fakes: {} }),
    budgetMs: 30_000,
  });
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return result as DrawnCard;
}
