/** The ways a client may ask for an action: as its card does, and as no card ever would. */
import { everyField } from '../forms';

type Params = Readonly<Record<string, string>>;
type Form = Readonly<Record<string, unknown>>;
export type Call = { readonly params: Params; readonly form: Form };

/** Ids of the company that the variants take each other's from. */
export type Ids = { readonly otherAccount: string; readonly otherSignal: string; readonly email: string };

export const token = 'Tokenxyz';
const hostile = `=HYPERLINK("http://evil.example") <script>alert(1)</script> \u202e${token}\u0007 '"); DROP`;
const texts = ['note', 'need', 'evidence', 'avoid', 'words', 'name', 'query', 'ownDomains', 'address'] as const;
const typed = (text: string): Form => Object.fromEntries(texts.map((field) => [field, text]));
const given = (params: Params, values: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, values[key] ?? value]));

export const variants: Readonly<Record<string, (call: Call, ids: Ids) => Call>> = {
  'as its card does': (call) => call,
  'with forged words': ({ params, form }) => ({
    form,
    params: given(params, {
      ...{
        as: 'admin',
        reach: 'everything',
        where: 'here',
        minutes: '-5',
        start: 'NaN',
        line: '__proto__',
        from: '-1',
      },
      ...{ key: '../..', instead: 'x', gone: 'x', mark: '*' },
    }),
  }),
  'with other people’s ids': ({ params, form }, ids) => ({
    form,
    params: given(params, { account: ids.otherAccount, signal: ids.otherSignal, email: ids.email, key: 'others' }),
  }),
  'with ids that do not belong together': ({ params, form }, ids) => ({
    form,
    params: given(params, { account: ids.otherAccount }),
  }),
  'with unknown ids': ({ params, form }) => ({
    form,
    params: given(params, {
      ...{ account: 'acc_unknown', signal: 'sig_unknown', meeting: 'mtg_unknown', source: 'src_unknown' },
      ...{ email: 'nobody@orbit.example', with: 'nobody@orbit.example', address: 'nobody@nowhere.example' },
    }),
  }),
  'with ids of another kind': ({ params, form }) => ({
    form,
    params: given(params, {
      ...{ account: params.signal ?? '', signal: params.account ?? '', meeting: params.account ?? '' },
      ...{ source: params.signal ?? '', email: params.account ?? '', address: params.account ?? '' },
    }),
  }),
  'with a parameter missing': ({ params, form }) => ({
    form,
    params: Object.fromEntries(Object.entries(params).slice(1)),
  }),
  'with an empty form': ({ params }) => ({ params, form: {} }),
  'with extra fields': ({ params, form }) => ({
    params: { ...params, role: 'admin', rev: '99', id: 'acc_evil', __proto__: 'x', by: 'boss@orbit.example' },
    form: {
      ...form,
      ...{ state: 'accepted', owner: 'x@evil.example', csm: 'x@evil.example', am: 'x@evil.example', rev: '99' },
      ...{ id: 'sig_evil', account: 'acc_evil', flaggedBy: 'x@evil.example', role: 'admin', deal: 'dea_evil' },
    },
  }),
  'with hostile texts': ({ params, form }) => ({ params, form: { ...form, ...typed(hostile) } }),
  'with very long texts': ({ params, form }) => ({
    params,
    form: { ...form, ...typed(`${token} ${'x '.repeat(30_000)}`) },
  }),
};

export const aForm: Form = { ...everyField, query: 'acme', table: 'accounts', contact: '', with: '', minutes: '30' };
