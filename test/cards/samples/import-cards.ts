/** The steps of an import, refused rows and sources, owners in bulk. */
import { importCard } from '../../../src/cards/import/import';
import { type ImportView, importTables, type OutcomeView } from '../../../src/cards/import/import-view';
import { type OwnersView, ownersCard } from '../../../src/cards/import/owners';
import type { Words } from '../../../src/messages/words';
import { type Content, type Named, now, viewerOf } from './samples';

const typed = { tab: '5', link: '', range: '', table: 'accounts', missing: '', confirm: '', hourly: '' };

export function importCards(words: Words, content: Content): Named {
  const view: ImportView = {
    viewer: viewerOf('admin', content),
    tabs: [{ sheetId: 5, title: content.company }],
    tables: importTables,
    typed,
    problem: '',
    note: '',
    mayAllow: false,
    file: undefined,
    outcome: undefined,
    waiting: 0,
    refusedUrl: 'https://docs.google.com/spreadsheets/d/x/edit#gid=7121',
    sources: [],
  };
  const file = fileOf(content);
  const outcome = outcomeOf(content);
  const lists = { titles: [], changes: [], perColumn: [], refused: [], cells: [], missing: undefined };
  const none = { ...lists, added: 0, updated: 0, toWrite: 0, toKeep: 0 };
  const measures = {
    table: 'measures',
    columns: ['account', 'day'],
    mapping: file.mapping.slice(3),
    mayWatch: true,
    elsewhere: true,
  } as const;
  return {
    import: importCard(view, words),
    'import-without-tabs': importCard({ ...view, tabs: [], typed: { ...typed, tab: '' }, mayAllow: true }, words),
    'import-unreadable': importCard({ ...view, problem: 'not-allowed', typed: { ...typed, tab: 'link' } }, words),
    'import-standing': importCard(
      {
        ...view,
        waiting: 12,
        sources: [
          { id: 'src_1', name: content.company, table: 'measures', problem: '', since: undefined },
          { id: 'src_2', name: content.need, table: 'measures', problem: 'not-allowed', since: now - 7_200_000 },
        ],
      },
      words,
    ),
    'import-columns': importCard({ ...view, file }, words),
    'import-measures': importCard({ ...view, file: { ...file, ...measures } }, words),
    'import-checked': importCard({ ...view, file, outcome, note: words.imports.changedSince }, words),
    'import-ending': importCard(
      {
        ...view,
        file,
        typed: { ...typed, missing: 'end' },
        outcome: { ...outcome, missing: { count: 31, titles: [content.company], ending: true } },
      },
      words,
    ),
    'import-nothing': importCard({ ...view, file, outcome: { ...outcome, ...none } }, words),
    'import-only-refused': importCard({ ...view, file, outcome: { ...outcome, toWrite: 0 } }, words),
    'import-going': importCard(
      { ...view, file, outcome: { ...outcome, stage: 'going', written: 2000, left: 5043 } },
      words,
    ),
    'import-done': importCard(
      { ...view, file, outcome: { ...outcome, stage: 'done', ended: 3, watched: true } },
      words,
    ),
    ...ownersCards(words, content),
  };
}

function fileOf(content: Content): NonNullable<ImportView['file']> {
  return {
    table: 'accounts',
    rows: 7043,
    mark: '1a2b3c4d',
    columns: ['externalId', 'name', 'stage', 'renewalDay'],
    mapping: [
      { place: 0, header: 'customerID', column: 'externalId', sample: 'A-1' },
      { place: 1, header: content.company, column: '', sample: content.need },
      { place: 2, header: '', column: 'name', sample: content.company },
      { place: 27, header: 'Acme', column: 'measure:logins_trend', sample: '' },
    ],
    questions: [
      {
        column: 'renewalDay',
        header: 'renewal',
        kind: 'day-order',
        examples: ['03/04/2027', '05/06/2027'],
        options: ['day-first', 'month-first'],
        answer: '',
      },
    ],
    money: true,
    mayWatch: false,
    elsewhere: false,
  };
}

function outcomeOf(content: Content): OutcomeView {
  return {
    stage: 'checked',
    key: 'a1b2',
    rows: 7043,
    added: 40,
    updated: 12,
    unchanged: 6989,
    toWrite: 52,
    toKeep: 2,
    written: 0,
    left: 0,
    titles: Array.from({ length: 30 }, (_, index) => `${content.company} ${index + 1}`),
    changes: [
      { title: content.company, column: 'stage', before: 'live', after: 'ending' },
      { title: content.company, column: 'name', before: '', after: content.need },
    ],
    changed: 2,
    perColumn: [
      { column: 'stage', count: 1 },
      { column: 'name', count: 1 },
    ],
    refused: [{ row: 17, column: 'renewal', value: '03/04/2027', reason: 'ambiguous-day' }],
    cells: [{ row: 18, column: 'renewal', value: 'many', reason: 'bad-value' }],
    missing: { count: 3, titles: [content.company], ending: false },
    ended: 0,
    watched: false,
    later: false,
  };
}

function ownersCards(words: Words, content: Content): Named {
  const viewer = viewerOf('admin', content);
  const [first] = viewer.team;
  const view: OwnersView = {
    viewer,
    segments: ['Growth', content.company],
    typed: { segment: 'Growth', owner: 'no-csm', csm: first?.email ?? 'leave', am: 'nobody' },
    note: '',
    outcome: undefined,
  };
  const changes = [{ part: 'csm', before: '', after: first?.email ?? '' }] as const;
  const lines = Array.from({ length: 30 }, (_, index) => ({ title: `${content.company} ${index + 1}`, changes }));
  const outcome = { stage: 'checked', key: 'a1', found: 140, changing: 120, written: 0, signals: 7, lines } as const;
  return {
    owners: ownersCard(view, words),
    'owners-checked': ownersCard({ ...view, outcome, note: words.owners.changedSince }, words),
    'owners-none': ownersCard({ ...view, outcome: { ...outcome, changing: 0, lines: [] } }, words),
    'owners-going': ownersCard({ ...view, outcome: { ...outcome, stage: 'going', written: 2000 } }, words),
    'owners-done': ownersCard({ ...view, outcome: { ...outcome, stage: 'done', written: 120, changing: 0 } }, words),
  };
}
