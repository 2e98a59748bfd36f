/** What every request of a `batchUpdate` works on. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { FieldTree } from '../../definitions/field-mask';
import { parseFields, unknownField } from '../../definitions/field-mask';
import { type Book, mask, Refusal } from '../book';

export type Work = {
  /** A fork: thrown away when any request of the batch is refused. */
  readonly book: Book;
  readonly by: string;
};

export type Reply = sheets_v4.Schema$Response;
type Requests = Required<{ [Name in keyof sheets_v4.Schema$Request]: NonNullable<sheets_v4.Schema$Request[Name]> }>;
export type RequestName = keyof Requests & string;

/** One entry per request that this host knows; a request without a reply answers `{}`. */
export type Handlers = { readonly [Name in RequestName]?: (work: Work, request: Requests[Name]) => Reply | undefined };

/** A mask that must be there and name only what the schema has. */
export function neededMask(fields: string | null | undefined, schema: string): FieldTree {
  if (!fields) throw new Refusal("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  try {
    parseFields(fields);
  } catch {
    throw new Refusal(`Invalid field selection ${fields}`);
  }
  const tree = mask(fields);
  const unknown = unknownField('Sheets', schema, tree);
  if (unknown !== undefined) throw new Refusal(`Invalid field: ${unknown}`);
  return tree;
}
