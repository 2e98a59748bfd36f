/** Requests for what lies over the cells: coloured bands, conditional formats, protections, filters, names, metadata. */
import type { sheets_v4 } from '@googleapis/sheets';
import { mergeFields } from '../../definitions/field-mask';
import { type Book, cut, type GridRange, nextId, Refusal, type Sheet, sheetById } from '../book';
import { createMetadata, deleteMetadata, updateMetadata } from '../metadata';
import { type Handlers, neededMask } from './work';

export const ruleRequests: Handlers = {
  addConditionalFormatRule({ book }, { rule, index }) {
    const ranges = rule?.ranges ?? [];
    const sheet = sheetById(book, ranges[0]?.sheetId);
    if (ranges.length === 0) throw new Refusal('rule.ranges must have at least one range.');
    if (!rule?.booleanRule && !rule?.gradientRule) throw new Refusal('No conditional format rule specified.');
    for (const range of ranges) cut(sheet, range);
    sheet.conditionalFormats.splice(index ?? 0, 0, rule);
    return undefined;
  },

  updateConditionalFormatRule({ book }, { sheetId, index, rule, newIndex }) {
    const sheet = sheetById(book, rule?.ranges?.[0]?.sheetId ?? sheetId);
    const old = ruleAt(sheet, index);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== old);
    sheet.conditionalFormats.splice(newIndex ?? index ?? 0, 0, rule ?? old);
    const reply = rule
      ? { oldRule: old, newRule: rule }
      : { oldIndex: index ?? 0, newIndex: newIndex ?? 0, newRule: old };
    return { updateConditionalFormatRule: reply };
  },

  deleteConditionalFormatRule({ book }, { sheetId, index }) {
    const sheet = sheetById(book, sheetId);
    const rule = ruleAt(sheet, index);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
    return { deleteConditionalFormatRule: { rule } };
  },

  addBanding({ book }, { bandedRange }) {
    const sheet = sheetById(book, bandedRange?.range?.sheetId);
    const area = cut(sheet, bandedRange?.range ?? {});
    const taken = sheet.bandings.some(({ range }) => {
      const other = cut(sheet, range ?? {});
      const apart = other.toRow <= area.fromRow || area.toRow <= other.fromRow;
      return !apart && other.fromColumn < area.toColumn && area.fromColumn < other.toColumn;
    });
    if (taken) {
      throw new Refusal(
        'You cannot add alternating background colors to a range that already has alternating background colors.',
      );
    }
    const added = { ...bandedRange, bandedRangeId: bandedRange?.bandedRangeId ?? nextId(book) };
    sheet.bandings.push(added);
    return { addBanding: { bandedRange: added } };
  },

  updateBanding({ book }, { bandedRange, fields }) {
    const { list, index } = find(book, 'bandings', (entry) => entry.bandedRangeId === bandedRange?.bandedRangeId);
    list[index] = mergeFields(list[index] ?? {}, bandedRange ?? {}, neededMask(fields, 'BandedRange'));
    return undefined;
  },

  deleteBanding({ book }, { bandedRangeId }) {
    const { list, index } = find(book, 'bandings', (entry) => entry.bandedRangeId === bandedRangeId);
    list.splice(index, 1);
    return undefined;
  },

  addProtectedRange({ book, by }, { protectedRange }) {
    const range = protectedRange?.range ?? namedRange(book, protectedRange?.namedRangeId);
    const sheet = sheetById(book, range.sheetId);
    cut(sheet, range);
    const editors = protectedRange?.editors ?? { users: [...new Set([book.owner, by])] };
    const added = {
      ...protectedRange,
      range,
      protectedRangeId: protectedRange?.protectedRangeId ?? nextId(book),
      requestingUserCanEdit: true,
      ...(protectedRange?.warningOnly ? {} : { editors }),
    };
    sheet.protections.push(added);
    return { addProtectedRange: { protectedRange: added } };
  },

  updateProtectedRange({ book }, { protectedRange, fields }) {
    const id = protectedRange?.protectedRangeId;
    const { list, index } = find(book, 'protections', (entry) => entry.protectedRangeId === id);
    list[index] = mergeFields(list[index] ?? {}, protectedRange ?? {}, neededMask(fields, 'ProtectedRange'));
    return undefined;
  },

  deleteProtectedRange({ book }, { protectedRangeId }) {
    const { list, index } = find(book, 'protections', (entry) => entry.protectedRangeId === protectedRangeId);
    list.splice(index, 1);
    return undefined;
  },

  addFilterView({ book }, { filter }) {
    const sheet = sheetById(book, filter?.range?.sheetId);
    cut(sheet, filter?.range ?? {});
    const filterViewId = filter?.filterViewId ?? nextId(book);
    if (book.sheets.some(({ filterViews }) => filterViews.some((other) => other.filterViewId === filterViewId))) {
      throw new Refusal(`A filter view with the id ${filterViewId} already exists.`);
    }
    checkSpecs(sheet, filter ?? {});
    const added = { ...filter, filterViewId, title: filter?.title ?? `Filter ${sheet.filterViews.length + 1}` };
    sheet.filterViews.push(added);
    return { addFilterView: { filter: added } };
  },

  updateFilterView({ book }, { filter, fields }) {
    const { list, index } = find(book, 'filterViews', (entry) => entry.filterViewId === filter?.filterViewId);
    list[index] = mergeFields(list[index] ?? {}, filter ?? {}, neededMask(fields, 'FilterView'));
    return undefined;
  },

  deleteFilterView({ book }, { filterId }) {
    const { list, index } = find(book, 'filterViews', (entry) => entry.filterViewId === filterId);
    list.splice(index, 1);
    return undefined;
  },

  setBasicFilter({ book }, { filter }) {
    const sheet = sheetById(book, filter?.range?.sheetId);
    cut(sheet, filter?.range ?? {});
    sheet.basicFilter = filter ?? {};
    return undefined;
  },

  clearBasicFilter({ book }, { sheetId }) {
    delete sheetById(book, sheetId).basicFilter;
    return undefined;
  },

  addNamedRange({ book }, { namedRange: given }) {
    const { name, range } = given ?? {};
    if (!name || !/^[A-Za-z_]\w*$/.test(name))
      throw new Refusal(`The name ${name ?? ''} is not valid for a named range.`);
    if (book.namedRanges.some((other) => other.name === name)) {
      throw new Refusal(`A named range with the name ${name} already exists.`);
    }
    cut(sheetById(book, range?.sheetId), range ?? {});
    const added = { namedRangeId: given?.namedRangeId ?? String(nextId(book)), name, range: range ?? {} };
    book.namedRanges.push(added);
    return { addNamedRange: { namedRange: added } };
  },

  deleteNamedRange({ book }, { namedRangeId }) {
    const left = book.namedRanges.filter((named) => named.namedRangeId !== namedRangeId);
    if (left.length === book.namedRanges.length) throw new Refusal(`No named range with id: ${namedRangeId}`);
    book.namedRanges = left;
    return undefined;
  },

  mergeCells({ book }, { range }) {
    const sheet = sheetById(book, range?.sheetId);
    const { fromRow, toRow, fromColumn, toColumn } = cut(sheet, range ?? {});
    for (let row = fromRow; row < toRow; row += 1) {
      for (let column = fromColumn; column < toColumn; column += 1) {
        if (row !== fromRow || column !== fromColumn) sheet.grid.set(row, column, null);
      }
    }
    sheet.merges.push(range ?? {});
    return undefined;
  },

  unmergeCells({ book }, { range }) {
    const sheet = sheetById(book, range?.sheetId);
    const area = cut(sheet, range ?? {});
    sheet.merges = sheet.merges.filter((merge) => {
      const { fromRow, toRow, fromColumn, toColumn } = cut(sheet, merge);
      const inRows = fromRow >= area.fromRow && toRow <= area.toRow;
      return !(inRows && fromColumn >= area.fromColumn && toColumn <= area.toColumn);
    });
    return undefined;
  },

  createDeveloperMetadata({ book }, { developerMetadata }) {
    return { createDeveloperMetadata: { developerMetadata: createMetadata(book, developerMetadata) } };
  },

  updateDeveloperMetadata({ book }, request) {
    neededMask(request.fields, 'DeveloperMetadata');
    return { updateDeveloperMetadata: { developerMetadata: updateMetadata(book, request) } };
  },

  deleteDeveloperMetadata({ book }, { dataFilter }) {
    return { deleteDeveloperMetadata: { deletedDeveloperMetadata: deleteMetadata(book, dataFilter ?? {}) } };
  },
};

/** Columns of a filter are counted from the sheet's first, and lie in its range. */
function checkSpecs(sheet: Sheet, { range, filterSpecs, sortSpecs }: sheets_v4.Schema$FilterView): void {
  const { fromColumn, toColumn } = cut(sheet, range ?? {});
  const columns = [
    ...(filterSpecs ?? []).map(({ columnIndex }) => columnIndex ?? 0),
    ...(sortSpecs ?? []).map(({ dimensionIndex }) => dimensionIndex ?? 0),
  ];
  const outside = columns.find((column) => column < fromColumn || column >= toColumn);
  if (outside !== undefined) throw new Refusal(`Column ${outside} must be within the range of the filter.`);
}

function ruleAt(sheet: Sheet, index: number | null | undefined): sheets_v4.Schema$ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index ?? 0];
  if (!rule) throw new Refusal(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index ?? 0}`);
  return rule;
}

function namedRange(book: Book, id: string | null | undefined): GridRange {
  const named = book.namedRanges.find(({ namedRangeId }) => namedRangeId === id);
  if (id && !named?.range) throw new Refusal(`No named range with id: ${id}`);
  return named?.range ?? {};
}

type Lists = Pick<Sheet, 'bandings' | 'protections' | 'filterViews'>;

function find<Key extends keyof Lists>(book: Book, key: Key, wanted: (entry: Lists[Key][number]) => boolean) {
  for (const sheet of book.sheets) {
    const list: Lists[Key] = sheet[key];
    const index = (list as Lists[Key][number][]).findIndex(wanted);
    if (index >= 0) return { list: list as Lists[Key][number][], index };
  }
  throw new Refusal(`There is nothing with that id among the ${key} of this spreadsheet.`);
}
