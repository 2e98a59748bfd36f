/**
 * The edge where Google calls in and gets its answer: one wrapper per kind of callback, because Google refuses a card
 * where it wants an action response and the other way round. The only place that catches.
 */
import { withPlaces } from '../cards/places';
import type { Card } from '../cards/spec';
import { failureFor } from '../controllers/failure';
import type { Reply } from '../controllers/reply';
import type { NewDraft, Services } from '../controllers/services';
import { isZone } from '../domain/time/time-zone';
import { Fault, type FaultCode } from '../fault';
import { renderCard } from './card-renderer';
import { type AddonEvent, parseEvent } from './events';
import { isConsentRequest } from './google-call';
import { languageOf, makeServices } from './services';

type Work<Answer> = (services: Services, event: AddonEvent) => Answer;

/** Homepages, opened mails and events, the answer of the file dialog: exactly one card. */
export function cardFor(raw: unknown, work: Work<Card>): GoogleAppsScript.Card_Service.Card {
  return renderCard(guarded(raw, work, (card) => card));
}

/** Buttons and changed fields. */
export function actionFor(raw: unknown, work: Work<Reply>) {
  return renderReply(guarded(raw, work, (card): Reply => ({ show: 'push', card })));
}

/** The menu entries that every card has: Google takes a card here, and no notification. */
export function universalFor(raw: unknown, work: Work<Card>) {
  const card = guarded(raw, work, (failure) => failure);
  return CardService.newUniversalActionResponseBuilder()
    .displayAddOnCards([renderCard(card)])
    .build();
}

/**
 * A trigger: no person asks, no host tells anything, and nothing is shown. What one part cannot do keeps no other from
 * its turn; then the first failure is thrown, which Google logs and tells to whoever's trigger it is.
 */
export function runAlone(works: readonly ((services: Services) => unknown)[]): void {
  const services = makeServices(parseEvent({}));
  if (!services.workbook.exists()) return;
  const [first, ...others] = works.flatMap((work) => failureOf(() => work(services)));
  for (const thrown of others) log(faultOf(thrown), newReference(), undefined);
  if (first !== undefined) throw first;
}

function failureOf(work: () => unknown): readonly unknown[] {
  try {
    work();
    return [];
  } catch (thrown) {
    return [thrown];
  }
}

function guarded<Answer>(raw: unknown, work: Work<Answer>, failed: (card: Card) => Answer): Answer {
  let event: AddonEvent | undefined;
  let services: Services | undefined;
  try {
    event = parseEvent(raw);
    services = makeServices(event);
    return withPlaces(work(services, event), services.workbook.placeOf);
  } catch (thrown) {
    // A request for consent has to reach the platform, which shows the prompt.
    if (isConsentRequest(thrown)) throw thrown;
    const fault = faultOf(thrown);
    const reference = newReference();
    log(fault, reference, event);
    return failed(
      failureFor(fault, {
        reference,
        ...whoAsks(event),
        services,
        form: event?.form,
        action: event?.parameters.do ?? '',
      }),
    );
  }
}

function faultOf(thrown: unknown): Fault {
  return thrown instanceof Fault ? thrown : new Fault('defect', {}, thrown);
}

function newReference(): string {
  return Utilities.getUuid().slice(0, 8);
}

/** For the log of the company's own Google Cloud project: codes and places, no addresses and no words of customers. */
function log(fault: Fault, reference: string, event: AddonEvent | undefined): void {
  const { origin } = fault;
  const expected: readonly FaultCode[] = [
    'no-workbook',
    'no-access',
    'no-amounts',
    'not-in-team',
    'wrong-account',
    'not-allowed',
  ];
  const write = expected.includes(fault.code) ? console.info : console.error;
  write({
    reference,
    code: fault.code,
    detail: fault.detail,
    host: event?.host,
    action: event?.parameters.do,
    stack: origin instanceof Error ? `${origin.message}\n${origin.stack}` : fault.stack,
  });
}

function whoAsks(event: AddonEvent | undefined) {
  const zone = event && isZone(event.zone) ? event.zone : 'UTC';
  return { me: Session.getEffectiveUser().getEmail(), language: languageOf(event?.locale ?? ''), zone };
}

function renderReply(reply: Reply) {
  if (reply.show === 'file-access') {
    return CardService.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build();
  }
  if (reply.show === 'draft') return draftResponse(reply.insert);
  if (reply.show === 'new-draft') return newDraftResponse(reply.draft);
  const response = CardService.newActionResponseBuilder();
  if (reply.notice) response.setNotification(CardService.newNotification().setText(reply.notice));
  if (reply.show === 'notice') return response.build();
  if (reply.changed) response.setStateChanged(true);
  return response.setNavigation(navigationOf(reply)).build();
}

function navigationOf(reply: Extract<Reply, { readonly card: Card }>) {
  const card = renderCard(reply.card);
  const navigation = CardService.newNavigation();
  if (reply.show === 'push') return navigation.pushCard(card);
  if (reply.show === 'replace') return navigation.updateCard(card);
  if (reply.show === 'back') return navigation.popCard().updateCard(card);
  return navigation.popToRoot().updateCard(card);
}

function newDraftResponse(draft: NewDraft) {
  return CardService.newComposeActionResponseBuilder()
    .setGmailDraft(draft() as GoogleAppsScript.Gmail.GmailDraft)
    .build();
}

function draftResponse(text: string) {
  const body = CardService.newUpdateDraftBodyAction()
    .addUpdateContent(text, CardService.ContentType.TEXT)
    .setUpdateType(CardService.UpdateDraftBodyType.IN_PLACE_INSERT);
  return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(body).build();
}
