/**
 * Google Drive as an add-on with `drive.file` sees it: the files that it made for this person, and no others. Of files
 * there are only documents, made out of HTML: the HTML is kept as it came, and the host's page shows it.
 */
import { type Caller, type Fake, GoogleError, ScriptError } from '../contract';
import { methodOf, splitArguments } from '../definitions/document';
import { parseFields, selectFields } from '../definitions/field-mask';
import { checkAnswer, checkRequest } from '../definitions/validate';

export type MadeDocument = {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly html: string;
  readonly at: number;
  readonly appProperties: Readonly<Record<string, string>>;
};

export type DriveFake = Fake & {
  documents(): readonly MadeDocument[];
  /** A person throws one away. */
  trash(id: string): void;
};

type Split = ReturnType<typeof splitArguments> & { readonly caller: Caller };
type Resource = {
  readonly name?: string;
  readonly mimeType?: string;
  readonly appProperties?: Readonly<Record<string, string>>;
};
type Media = { readonly contentType: string | null; readonly bytes: readonly number[] };

const docType = 'application/vnd.google-apps.document';

export function createDrive(): DriveFake {
  let documents: readonly MadeDocument[] = [];
  let made = 0;

  const create = ({ body, media, caller }: Split) => {
    const { name = 'Untitled', mimeType, appProperties = {} } = (body ?? {}) as Resource;
    const blob = media as Media | undefined;
    if (mimeType !== docType || blob?.contentType !== 'text/html')
      throw new ScriptError('Drive.Files.create of anything but a document out of HTML is not in this host');
    made += 1;
    const html = Buffer.from(blob.bytes.map((byte) => byte & 255)).toString('utf8');
    const id = `1doc${String(made).padStart(40, '0')}`;
    documents = [...documents, { id, owner: caller.email, title: name, html, at: caller.now, appProperties }];
    return answerOf(documents[documents.length - 1] as MadeDocument);
  };
  const get = ({ path, caller }: Split) => {
    const found = documents.find(({ id, owner }) => id === path.fileId && owner === caller.email);
    if (!found) throw new GoogleError(404, 'notFound', `File not found: ${String(path.fileId)}.`);
    return answerOf(found);
  };
  const list = ({ query, caller }: Split) => {
    const wanted = conditionsOf(String(query.q ?? ''));
    const own = documents.filter((one) => one.owner === caller.email && wanted.every((condition) => condition(one)));
    return { kind: 'drive#fileList', incompleteSearch: false, files: own.map(answerOf).reverse() };
  };
  const methods: Readonly<Record<string, (call: Split) => object>> = {
    'Files.create': create,
    'Files.get': get,
    'Files.list': list,
  };

  return {
    call: (method, args, caller) => {
      const definition = methodOf('Drive', method);
      const run = methods[method];
      if (!definition || !run) throw new ScriptError(`Drive.${method} is not in this host`);
      const [complaint] = checkRequest('Drive', method, args);
      if (complaint) throw new GoogleError(400, 'invalid', complaint.text);
      const split = splitArguments(definition, args);
      const answer = run({ ...split, caller });
      const amiss = checkAnswer('Drive', method, answer);
      if (amiss.length > 0) throw new Error(`The local Drive answered amiss: ${JSON.stringify(amiss)}`);
      const fields = split.query.fields;
      return typeof fields === 'string' ? selectFields(answer, parseFields(fields)) : answer;
    },
    documents: () => documents,
    trash: (id) => {
      documents = documents.filter((one) => one.id !== id);
    },
    dump: () => ({ documents, made }),
    restore: (dump) => {
      const kept = dump as { readonly documents: readonly MadeDocument[]; readonly made: number };
      documents = kept.documents;
      made = kept.made;
    },
  };
}

function answerOf({ id, title, at, appProperties }: MadeDocument) {
  const createdTime = new Date(at).toISOString();
  return { kind: 'drive#file', id, name: title, mimeType: docType, appProperties, createdTime, trashed: false };
}

type Condition = (document: MadeDocument) => boolean;

/** As much of Drive's search language as is asked here; anything else is refused as Google refuses nonsense. */
function conditionsOf(query: string): readonly Condition[] {
  if (query.trim() === '') return [];
  return query.split(/\band\b(?![^{]*\})/).map((part): Condition => {
    const text = part.trim();
    if (/^trashed\s*=\s*false$/.test(text)) return () => true;
    const [, key, value] = /^appProperties has \{ key='([^']*)' and value='([^']*)' \}$/.exec(text) ?? [];
    if (key === undefined || value === undefined) throw new GoogleError(400, 'invalid', 'Invalid Value');
    return ({ appProperties }) => appProperties[key] === value;
  });
}
