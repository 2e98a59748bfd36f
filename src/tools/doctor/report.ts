import type { Finding } from '../../domain/doctor/finding';
import { findingText } from '../../messages/finding-text';
import { words } from '../../messages/words';

/** What `--json` prints. */
export type DoctorReport = {
  readonly findings: readonly {
    readonly tab: string;
    /** As the Sheet counts; null for a whole tab or workbook. */
    readonly row: number | null;
    readonly column: string;
    readonly kind: string;
    readonly words: string;
    /** What `--mend` would do; null where a person has to decide. */
    readonly mend: string | null;
  }[];
};

const english = words('en', 'UTC');

export function reportOf(findings: readonly Finding[]): DoctorReport {
  return {
    findings: findings.map((finding) => {
      const { where, what, mend } = findingText(finding, english);
      const said = plain(`${where}: ${what}`);
      const { tab, row, column, kind } = finding;
      return {
        tab,
        row: row === undefined ? null : row + 1,
        column,
        kind,
        words: said,
        mend: mend === undefined ? null : plain(mend),
      };
    }),
  };
}

/** Without the marks that keep scripts apart on a card. */
function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
}

/** The same for people: by kind, what stops the work first. */
export function summaryOf({ findings }: DoctorReport, mended: number): string {
  const done = mended > 0 ? [`Mended: ${mended}.`] : [];
  if (findings.length === 0) return [...done, `${english.doctor.healthy}.`].join('\n');
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const groups = kinds.flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    const { title } = english.doctor.kinds[kind as Finding['kind']];
    const lines = own.map((finding) => `  ${finding.words}${finding.mend ? ` [--mend: ${finding.mend}]` : ''}`);
    return ['', english.doctor.group({ title, count: own.length }), ...lines];
  });
  return [...done, `${english.doctor.found({ count: findings.length })}.`, ...groups].join('\n');
}
