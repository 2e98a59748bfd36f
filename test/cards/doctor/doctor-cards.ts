/** What the doctor shows: nothing, a few findings with a click to mend them, and every kind there is. */
import { type DoctorView, doctorCard } from '../../../src/cards/doctor/doctor';
import { type Finding, type FindingKind, findingKinds, type Mend, mends } from '../../../src/domain/doctor/finding';
import type { Words } from '../../../src/messages/words';
import type { Content, Named } from '../samples/samples';

const capacity = {
  cells: 1_204_500,
  percent: 12.045,
  cellsADay: 900,
  fullOn: '2053-08-14',
  warned: undefined,
} as const;

export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    kind: 'not-a-number',
    tab: 'accounts',
    row: 11,
    column: 'seatsUsed',
    value: 'about ten',
    other: '',
    twin: undefined,
    mend: undefined,
    mark: 'k3x',
    place: { sheetId: 7102, row: 11, column: 27 },
    ...change,
  };
}

export function doctorViewOf(change: Partial<DoctorView> = {}): DoctorView {
  return {
    findings: [],
    from: '',
    next: undefined,
    rows: 4210,
    tabs: ['signals', 'accounts', 'contacts'],
    capacity,
    asleep: undefined,
    urlOf: () => 'https://docs.google.com/spreadsheets/d/x/edit',
    key: 'k1',
    ...change,
  };
}

export function doctorCards(words: Words, content: Content): Named {
  const cards = { ...kindsIn(words, content), ...mendsIn(words, content) };
  const few = [
    aFinding({ kind: 'duplicate-id', column: 'id', twin: 4, mend: 'own-id' }),
    aFinding({ kind: 'formula', value: '42', mend: 'value' }),
    aFinding({ value: content.need }),
  ];
  const vancouver = { zone: 'America/Vancouver', expectedMinutes: -420, foundMinutes: -480 } as const;
  return {
    ...cards,
    'doctor-healthy': doctorCard(doctorViewOf(), words),
    doctor: doctorCard(
      doctorViewOf({ findings: few, asleep: { names: [content.person, 'Arthit Suksan'], of: 3 } }),
      words,
    ),
    'doctor-asleep': doctorCard(doctorViewOf({ asleep: { names: [content.person], of: 1 } }), words),
    'doctor-zones': doctorCard(doctorViewOf({ stale: { team: [vancouver], others: [vancouver] } }), words),
    'doctor-large': doctorCard(doctorViewOf({ findings: few, from: 'accounts.2', next: 'accounts.30002' }), words),
  };
}

function kindsIn(words: Words, content: Content): Named {
  const numbers: { readonly [K in FindingKind]?: Partial<Finding> } = {
    'nearly-full': { tab: '', value: '71', other: '2027-08-14' },
    'full-soon': { tab: '', other: '2027-08-14' },
    'long-cell': { other: '46210' },
  };
  const of = (kind: FindingKind) =>
    aFinding({ kind, value: content.company, other: content.company, twin: 6, ...numbers[kind] });
  const pages = [0, 10, 20, 30, 40].map((at) => findingKinds.slice(at, at + 10).map(of));
  return Object.fromEntries(
    pages.map((findings, page) => [`doctor-kinds-${page}`, doctorCard(doctorViewOf({ findings }), words)]),
  );
}

function mendsIn(words: Words, content: Content): Named {
  const findings = mends.map((mend: Mend) =>
    aFinding({ kind: 'untidy', value: content.need, other: content.company, mend }),
  );
  return { 'doctor-mends': doctorCard(doctorViewOf({ findings }), words) };
}
