/** What a customer said. */
import { type FeedbackField, type FeedbackView, feedbackCard } from '../../cards/account/feedback';
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { type Feedback, type FeedbackKind, feedbackKinds, tones } from '../../domain/account/feedback';
import type { Email } from '../../domain/team/email';
import { westernDigits } from '../../domain/text';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { accountId, accountOf, activityOf, subjectOf } from './account';
import { keyOf } from './log';
import { contactsOf } from './talk';

const wordsLimit = 4000;

export function openFeedback(services: Services, { account }: Params<'openFeedback'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  return push(feedbackForm(desk, { key: services.newKey(), typed: {}, problems: {} }));
}

const fields: readonly FeedbackField[] = ['kind', 'score', 'words', 'tags', 'tone', 'contact'];

export function saveFeedback(services: Services, { account, key }: Params<'saveFeedback'>, form: Form): Reply {
  return act(services, {
    plan: { account: accountId(account) },
    work: (desk) => {
      const typed = Object.fromEntries(fields.map((field) => [field, form.text(field)])) as FeedbackView['typed'];
      const kind = feedbackKinds.find((one) => one === typed.kind) ?? 'nps';
      const score = kind === 'words' ? undefined : scoreIn(typed.score ?? '', kind);
      const problems: FeedbackView['problems'] = {
        ...(kind !== 'words' && score === undefined ? { score: 'not-a-score' } : {}),
        ...(kind === 'words' && !typed.words ? { words: 'missing' } : {}),
        ...((typed.words ?? '').length > wordsLimit ? { words: 'too-long' } : {}),
        ...(tones.some((tone) => tone === typed.tone) ? {} : { tone: 'missing' }),
      };
      if (Object.keys(problems).length > 0) return again(feedbackForm(desk, { key, typed, problems }));
      return kept(desk, key, feedbackIn(desk, { key, typed, kind, score }));
    },
  });
}

function kept(desk: Desk, key: string, feedback: Feedback): Reply {
  const { account, dossier } = subjectOf(desk);
  const own = feedback.id.slice(4);
  const { kind, score } = feedback;
  const what = score === undefined ? kind : `${kind}:${score}`;
  const line = activityOf(desk, account, {
    kind: 'feedback',
    what,
    words: feedback.words,
    key: own,
    source: feedback.id,
  });
  save(desk, 'saveFeedback', { key: own || key, add: { feedback: [feedback], activities: [line] } });
  const activities = [line, ...dossier.activities.filter(({ id }) => id !== line.id)];
  // Health takes it from the feedback itself.
  const after = { activities, feedback: [...dossier.feedback, feedback] };
  return done(accountOf(desk, { dossier: after }), desk.words.feedback.saved);
}

type Heard = {
  readonly key: string;
  readonly typed: FeedbackView['typed'];
  readonly kind: FeedbackKind;
  readonly score: number | undefined;
};

function feedbackIn(desk: Desk, { key, typed, kind, score }: Heard): Feedback {
  const { services, me } = desk;
  const { account, dossier } = subjectOf(desk);
  const own = keyOf(services, key, fields.map((field) => typed[field]).join(' '));
  const said = (typed.contact ?? '').toLowerCase();
  const contact = dossier.contacts.find((one) => [one.email, one.name.toLowerCase()].includes(said as Email));
  const tags = (typed.tags ?? '').split(/[,،;\n]+/).map((tag) => tag.trim());
  return {
    id: `fbk_${own}`,
    rev: 1,
    account: account.id,
    contact: contact?.email ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(said) ? (said as Email) : ''),
    at: services.now,
    kind,
    score,
    words: typed.words ?? '',
    tags: [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 20),
    tone: tones.find((tone) => tone === typed.tone) ?? '',
    by: me.email,
  };
}

const scales: { readonly [K in Exclude<FeedbackKind, 'words'>]: readonly [least: number, most: number] } = {
  nps: [0, 10],
  csat: [1, 5],
};

function scoreIn(text: string, kind: Exclude<FeedbackKind, 'words'>): number | undefined {
  const score = Number(westernDigits(text));
  const [least, most] = scales[kind];
  return text !== '' && Number.isInteger(score) && score >= least && score <= most ? score : undefined;
}

function feedbackForm(desk: Desk, form: Pick<FeedbackView, 'key' | 'typed' | 'problems'>): Card {
  const { account } = subjectOf(desk);
  return feedbackCard({ viewer: desk.viewer, account, contacts: contactsOf(desk), ...form }, desk.words);
}
