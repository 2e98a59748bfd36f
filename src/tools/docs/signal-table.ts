/** The life of a signal as people read it in docs/signals.md, drawn from the table that the code asks. */
import { signalStates } from '../../domain/signal/signal';
import { closedStates, moveRules, type Need, type Side, signalMoves, turnOf } from '../../domain/signal/signal-table';
import { words } from '../../messages/words';
import { markdownTable } from './markdown';
import { kindsAndRules } from './signal-rules';

const intro = `# The life of a signal

Made by \`npm run docs\` from \`src/domain/signal/signal-table.ts\`; a test holds that it is so. A move that does not stand
here is on no card and is refused by its handler. Every move writes an event: who, when, from where to where, why. The
state of a signal is what its events come to.`;

const sides: { readonly [S in Side]: string } = {
  am: 'the AM it waits for (anybody’s, where it waits for nobody), their deputy while they are away, a lead',
  csm: 'the CSM of the signal, whoever flagged it, their deputy while they are away, a lead',
};

const needed: { readonly [N in Need]: string } = {
  reason: 'a reason of the list',
  words: 'words',
  override: 'words, while the trust guard holds it',
  day: 'a day to come',
  sale: 'what was sold, to whom, promises, what success is',
  check: 'a measure and what it should come to',
  owner: 'another AM or a lead',
};

export function signalLife(): string {
  const { signal, moves } = words('en', 'UTC');
  const rows = signalMoves.map((move) => {
    const { from, to, by, needs } = moveRules[move];
    const said = needs.map((need) => needed[need]).join('; ');
    return [`\`${move}\``, moves.buttons[move], from.join(', '), to ?? 'stays', by, said];
  });
  const states = signalStates.map((state) => [`\`${state}\``, signal.states[state], turnOf({ state }) ?? 'nobody']);
  return `${[
    intro,
    diagram(),
    '## Moves',
    `Who *am* and *csm* are: *am* is ${sides.am}; *csm* is ${sides.csm}.`,
    markdownTable(['move', 'button', 'from', 'to', 'by', 'needs'], rows),
    '## States',
    markdownTable(['state', 'as people read it', 'whose turn'], states),
    kindsAndRules(),
  ].join('\n\n')}\n`;
}

function diagram(): string {
  const name = (state: string) => state.replace(/-/g, '_');
  const arrows = signalMoves.flatMap((move) => {
    const { from, to } = moveRules[move];
    return to === undefined ? [] : from.map((state) => `  ${name(state)} --> ${name(to)}: ${move}`);
  });
  const begins = ['submitted', 'draft'].map((state) => `  [*] --> ${state}: flag`);
  const ends = closedStates.map((state) => `  ${name(state)} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...begins, ...arrows, ...ends, '```'].join('\n');
}
