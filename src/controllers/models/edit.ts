/** One model changed: what it would make of the accounts there are is shown before it is saved. */
import type { Params } from '../../cards/actions';
import { directionField, type ModelView, modelCard, movedText, weightField } from '../../cards/models/model';
import { fingerprint } from '../../domain/fingerprint';
import type { HealthModel, ModelSet } from '../../domain/health/health-model';
import { writeModels } from '../../domain/health/model-text';
import { editedModel, type ModelEdit, nextSet, previewOf, type Subject } from '../../domain/health/models/model-edit';
import { westernDigits } from '../../domain/text';
import { Fault } from '../../fault';
import type { FieldProblem } from '../../messages/problems';
import type { Rolled } from '../../store/workbook';
import { act, type Desk, sitDown } from '../desk';
import { again, push, type Reply, updated } from '../reply';
import type { Form, Services } from '../services';
import { listOf, nextVersion, saveModels, versionsIn } from './models';

const plan = { tables: ['models'] } as const;
/** Two megabytes and a half, in one read and within a click. */
const accountsSeen = 1000;

export function openModel(services: Services, { model }: Params<'openModel'>): Reply {
  const desk = sitDown(services, plan);
  return push(cardOf(desk, Number(model), { typed: {}, problems: {}, told: '', outcome: undefined }));
}

export function checkModel(services: Services, { model }: Params<'checkModel'>, form: Form): Reply {
  const desk = sitDown(services, plan);
  const wish = wishIn(desk, Number(model), form);
  return 'told' in wish ? again(refusedCard(desk, wish)) : checked(desk, wish, '');
}

export function saveModel(services: Services, { model, key }: Params<'saveModel'>, form: Form): Reply {
  return act(services, {
    plan,
    work: (desk) => {
      const { models: say } = desk.words;
      const wish = wishIn(desk, Number(model), form);
      const versions = versionsIn(desk.snapshot);
      if ('told' in wish && wish.isSaved) {
        saveModels(desk, 'saveModel', { models: desk.snapshot.models.models, note: '' });
        return updated(listOf(desk, versions), say.saved({ version: desk.snapshot.models.version }));
      }
      if ('told' in wish) return again(refusedCard(desk, wish));
      if (wish.key !== key) return checked(desk, wish, say.changedSince);
      const saved = saveModels(desk, 'saveModel', { models: wish.next.models, note: wish.typed.note ?? '' });
      return updated(listOf(desk, versions, saved), say.saved({ version: wish.next.version }));
    },
  });
}

type Typed = Readonly<Record<string, string>>;
type Wish = {
  readonly at: number;
  readonly typed: Typed;
  readonly next: ModelSet;
  readonly rolled: Rolled;
  readonly key: string;
};
type NoWish = Pick<ModelView, 'typed' | 'problems' | 'told'> & { readonly at: number; readonly isSaved: boolean };

/** What the form asks for, or why that cannot be. */
function wishIn(desk: Desk, at: number, form: Form): Wish | NoWish {
  const { snapshot, services, words } = desk;
  const { models: say } = words;
  const model = modelAt(desk, at);
  const typed = typedIn(model, form);
  const none = { at, typed, problems: {}, told: '', isSaved: false };
  const rolled = services.workbook.roll(0, accountsSeen);
  const read = editIn(model, typed, rolled);
  if ('problems' in read) return { ...none, problems: read.problems };
  const { added } = read;
  if (added && added.values.length === 0) return { ...none, told: say.noValues({ known: knownIn(rolled, desk) }) };
  const edited = editedModel(model, read);
  if (added && !edited.measures.some(({ id }) => id === added.id)) return { ...none, told: say.noSpread };
  const models = placed(snapshot.models.models, { at, edited, segment: typed.segment ?? '' });
  const body = writeModels(models);
  if (!body.ok) return { ...none, told: say.problems[body.refusal.problem] };
  const standing = writeModels(snapshot.models.models);
  if (standing.ok && standing.value === body.value) return { ...none, told: say.unchanged, isSaved: true };
  const next = nextSet(snapshot.models, models, nextVersion(desk));
  return { at, typed, next, rolled, key: fingerprint(`${next.version} ${body.value}`) };
}

/** In the place of the old one; for a segment of its own before all that are there, so that it matches first. */
function placed(
  models: readonly HealthModel[],
  { at, edited, segment }: { readonly at: number; readonly edited: HealthModel; readonly segment: string },
): readonly HealthModel[] {
  if (segment === '') return models.map((model, index) => (index === at ? edited : model));
  const own: HealthModel = { ...edited, name: segment, segments: [segment] };
  return [own, ...models.filter(({ name }) => name !== segment)];
}

const ownFields = ['healthy', 'watch', 'deadBand', 'addId', 'addLabel', 'addDirection', 'addWeight', 'segment', 'note'];

function typedIn({ measures }: HealthModel, form: Form): Typed {
  const names = [...measures.flatMap(({ id }) => [weightField(id), directionField(id)]), ...ownFields];
  return Object.fromEntries(names.map((name) => [name, form.text(name).slice(0, 200)]));
}

/** What was left out of a form stays as it is. */
function editIn(model: HealthModel, typed: Typed, { accounts }: Rolled): ModelEdit | Pick<NoWish, 'problems'> {
  const problems: Record<string, FieldProblem> = {};
  const number = (name: string, otherwise: number): number => {
    const text = westernDigits(typed[name] ?? '');
    const value = text === '' ? otherwise : Number(text.replace('٫', '.'));
    if (!(value >= 0 && value <= 1000)) problems[name] = 'not-a-number';
    return value;
  };
  const weights = new Map(model.measures.map(({ id, weight }) => [id, number(weightField(id), weight)]));
  const directions = new Map(
    model.measures.map(({ id, direction }) => {
      const wanted = typed[directionField(id)];
      return [id, wanted === 'higher' || wanted === 'lower' ? wanted : direction] as const;
    }),
  );
  const edges = { healthy: number('healthy', model.edges.healthy), watch: number('watch', model.edges.watch) };
  const deadBand = number('deadBand', model.deadBand);
  const id = typed.addId ?? '';
  // A measure that is there already was added by an earlier try of this very click.
  const isNew = id !== '' && !model.measures.some((measure) => measure.id === id);
  const added = {
    ...{ id, label: (typed.addLabel ?? '') || id, weight: number('addWeight', 10) },
    direction: typed.addDirection === 'lower' ? ('lower' as const) : ('higher' as const),
    values: id === '' ? [] : newestOf(accounts, id),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { weights, directions, ...edges, deadBand, added: isNew ? added : undefined };
}

/** Of each account the newest value of a column. */
function newestOf(accounts: Rolled['accounts'], measure: string): readonly number[] {
  return accounts.flatMap(({ dossier }) => {
    const own = dossier.measures.filter((value) => value.measure === measure);
    const newest = own.sort((a, b) => (a.day < b.day ? 1 : -1))[0];
    return newest ? [newest.value] : [];
  });
}

function knownIn({ accounts }: Rolled, { words }: Desk): string {
  const names = new Set(accounts.flatMap(({ dossier }) => dossier.measures.map(({ measure }) => measure)));
  return words.format.list([...names].sort().slice(0, 20).map(words.format.isolate));
}

function modelAt({ snapshot }: Desk, at: number): HealthModel {
  const model = snapshot.models.models[at];
  if (!model) throw new Fault('missing-row', { table: 'models' });
  return model;
}

type Shown = Pick<ModelView, 'typed' | 'problems' | 'told' | 'outcome'>;

function cardOf(desk: Desk, at: number, shown: Shown) {
  return modelCard({ model: modelAt(desk, at), at, next: nextVersion(desk), ...shown }, desk.words);
}

function refusedCard(desk: Desk, { at, typed, problems, told }: NoWish) {
  return cardOf(desk, at, { typed, problems, told, outcome: undefined });
}

/** The sum of it is said beside the card, too: whoever has scrolled down to a weight reads it there. */
function checked(desk: Desk, { at, typed, next, rolled, key }: Wish, told: string): Reply {
  const subjects = rolled.accounts.map(({ account, dossier }): Subject => ({ account, facts: dossier }));
  const preview = previewOf(subjects, { now: desk.snapshot.models, next, today: desk.today });
  const outcome = { preview, seen: subjects.length, total: Math.max(rolled.total, subjects.length), key };
  const notice = movedText(preview, desk.words);
  return { show: 'replace', card: cardOf(desk, at, { typed, problems: {}, told, outcome }), notice };
}
