/** A company just before something happens to it, as often as a test needs it: made once, copied each time. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Company, openCompany, reopenCompany } from '../company';
import { mail } from '../scenes/scene';

export type Stage = {
  anew<Found>(work: (company: Company) => Found): Found;
  remove(): void;
};

export function stage<Known>(prepare: (company: Company) => Known): Stage & { readonly known: Known } {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-stage-'));
  const before = openCompany([mail], join(folder, 'before'));
  const known = prepare(before);
  before.workspace.close();
  return {
    known,
    anew: (work) => {
      const copy = join(folder, 'copy');
      cpSync(join(folder, 'before'), copy, { recursive: true });
      const company = reopenCompany(copy);
      try {
        return work(company);
      } finally {
        company.workspace.forget();
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
