/** What changed, and undoing it: with everything to tell, refused, and with nothing. */
import { historyCard } from '../../../src/cards/journal/history';
import { undoCard } from '../../../src/cards/journal/undo';
import type { ChangedClick, ChangedRow } from '../../../src/domain/undo/changed';
import type { Words } from '../../../src/messages/words';
import { type Content, healthViewOf, type Named, now, viewerOf } from '../samples/samples';

const by = 'mina@orbit.example';

function rowsOf({ need }: Content): readonly ChangedRow[] {
  return [
    {
      ...{ table: 'signals', name: need, kind: 'changed' },
      fields: [
        { column: 'state', before: 'submitted', after: 'accepted' },
        { column: 'owner', before: '', after: by },
        { column: 'acknowledgeBy', before: '2026-11-24T02:00:00Z', after: '' },
      ],
    },
    {
      ...{ table: 'accounts', name: '', kind: 'changed' },
      fields: [
        { column: 'renewalDay', before: 46_460, after: 46_825 },
        { column: 'seatsBought', before: 1_200, after: 1_450.5 },
        { column: 'stage', before: 'live', after: 'ending' },
      ],
    },
    { table: 'activities', name: need, kind: 'removed', fields: [{ column: 'kind', before: 'note', after: '' }] },
    { table: 'measures', name: '', kind: 'added', fields: [{ column: 'value', before: '', after: 4 }] },
  ];
}

export function journalCards(words: Words, content: Content): Named {
  const viewer = viewerOf('lead', content);
  const { account } = healthViewOf(content);
  const click: ChangedClick = { key: 'k1', at: now, by, action: 'acceptSignal', rows: rowsOf(content) };
  const clicks = Array.from({ length: 24 }, (_, at) => ({ ...click, key: `k${at}`, by: at === 1 ? 'tandem' : by }));
  const shown = { viewer, account, row: '', name: '' };
  const kept = [
    { table: 'accounts', columns: ['plan', 'segment'], by },
    { table: 'accounts', columns: ['csm'], by: '' },
  ];
  return {
    history: historyCard({ ...shown, clicks, undoable: ['k0', 'k1'], next: '80' }, words),
    'history-signal': historyCard(
      { ...shown, row: 'sig_1', name: content.need, clicks: [], undoable: [], next: undefined },
      words,
    ),
    undo: undoCard({ viewer, account: account.id, click, kept, refusal: undefined }, words),
    'undo-refused': undoCard({ viewer, account: account.id, click, kept, refusal: 'changed' }, words),
    'undo-nothing': undoCard({ viewer, account: account.id, click: undefined, kept: [], refusal: 'nothing' }, words),
  };
}
