/** Where a workbook is and who opened it, in two properties: one of the script, one of the person. */
import type { WorkbookProperties } from './session';

export type Property = { get(): string | undefined; set(text: string): void };

/** The person's is `<id>`, and `<id> admin` for who opened it as an admin. */
export function workbookProperties(script: Property, user: Property): WorkbookProperties {
  const opened = () => user.get()?.split(' ') ?? [];
  return {
    workbookId: () => script.get() || undefined,
    setWorkbookId: (id) => script.set(id),
    forgetWorkbookId: () => script.set(''),
    openedId: () => opened()[0],
    openedAsAdmin: () => opened()[1] === 'admin',
    setOpenedId: (id, asAdmin = false) => user.set(asAdmin ? `${id} admin` : id),
  };
}
