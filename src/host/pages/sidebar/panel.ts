/** One add-on panel: asks the host to run things, keeps the cards, and does what the answers say. */
import { type Answer, api, type Context, HostRefusal } from '../api';
import type { Action, OnClick } from '../cards/card-types';
import { formInputs, problemsOf } from '../cards/form';
import { type Outcome, readAnswer } from './answer';
import { focusCard, focusField, giveBackFocus } from './focus';
import { isAllowed, localPage } from './links';
import type { Failure, PanelOptions, Prompt } from './panel-options';
import { Places } from './places';
import { type Entry, entryOf, navigate, pushed, stackOf, withValue } from './stack';
import { type Words, wordsFor } from './words';

type Run = {
  readonly ask: () => Promise<Answer>;
  readonly use: (outcome: Outcome) => void;
  readonly retry?: () => void;
  /** Without the spinner, and without locking the cards. */
  readonly quiet?: boolean;
};

const toastTime = 8000;

export class Panel {
  context: Context = {};
  busy = false;
  failure: Failure | undefined;
  toast = '';
  prompt: Prompt | undefined;
  readonly places = new Places();
  private runs = 0;
  private toastTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly offered = new Map<string, readonly string[]>();
  readonly options: PanelOptions;

  constructor(options: PanelOptions) {
    this.options = options;
  }

  get entry(): Entry | undefined {
    return this.places.top;
  }

  get words(): Words {
    return wordsFor(this.options.person().language);
  }

  get canGoBack(): boolean {
    return this.places.stack.length > 1 || (this.places.inContext && this.options.hasHome);
  }

  private get zone(): string {
    return this.options.person().zone;
  }

  private get caller() {
    return { as: this.options.person().email, host: this.options.host, ...this.context };
  }

  /** Opens the add-on where the user stands now. The home that was there before is shown again as it was. */
  async open(context: Context): Promise<void> {
    const contextual = [context.messageId, context.eventId, context.compose].some((each) => each !== undefined);
    this.context = context;
    this.places.enter(contextual);
    this.failure = undefined;
    if (contextual || (!this.entry && this.options.hasHome)) await this.load();
    else {
      this.runs += 1; // an answer for the place that was left comes too late
      this.busy = false;
      this.options.redraw();
    }
  }

  /** Forgets every card: another person sits at the keyboard. */
  async restart(): Promise<void> {
    this.places.clear();
    this.prompt = undefined;
    await this.open(this.context);
  }

  /** Runs the trigger of the place in view and begins its stack with what it gives. */
  private async load(): Promise<void> {
    const { messageId: _m, eventId: _e, ...atHome } = this.context;
    const asked = this.places.inContext ? this.context : atHome;
    await this.execute({
      ask: () => api.open(this.options.person().email, this.options.host, asked),
      use: (outcome) => {
        this.places.put(stackOf(outcome.cards, this.zone));
        this.apply(outcome);
        const only = outcome.cards.length === 1 ? outcome.cards[0] : undefined;
        if (this.places.inContext && this.options.hasHome && only?.displayStyle === 'PEEK') void this.goHome();
      },
      retry: () => void this.load(),
    });
  }

  private async goHome(): Promise<void> {
    this.places.show('home');
    this.options.redraw();
    if (!this.entry) await this.load();
  }

  showContext(): void {
    this.places.show('context');
    this.focusHeading();
  }

  async refresh(): Promise<void> {
    if (!this.busy) await this.load();
  }

  back(): void {
    if (this.busy) return;
    this.failure = undefined;
    if (this.places.stack.length > 1) this.places.put(this.places.stack.slice(0, -1));
    else if (this.places.inContext) void this.goHome();
    this.focusHeading();
  }

  async universal(index: number): Promise<void> {
    if (this.busy) return;
    await this.execute({
      ask: () => api.open(this.options.person().email, this.options.host, { ...this.context, universal: index }),
      use: (outcome) => {
        // A universal action's cards replace the stack (how-tos/universal-actions).
        if (outcome.cards.length > 0) this.places.put(stackOf(outcome.cards, this.zone));
        this.apply(outcome);
        this.focusHeading();
      },
      retry: () => void this.universal(index),
    });
  }

  click(onClick: OnClick | undefined, parameters: Action['parameters'] = []): void {
    if (!onClick || this.busy) return;
    if (onClick.card) {
      this.places.put([...this.places.stack, entryOf(onClick.card, this.zone)]);
      this.focusHeading();
    } else if (onClick.openLink) this.openLink(onClick.openLink);
    else {
      const action = onClick.action ?? onClick.openDynamicLinkAction ?? onClick.composeAction;
      if (action) void this.submit({ ...action, parameters: [...(action.parameters ?? []), ...parameters] });
    }
  }

  private async submit(action: Action): Promise<void> {
    const { entry } = this;
    if (!entry) return;
    const problems = problemsOf(entry.card, entry.values, action);
    this.places.replaceTop({ ...entry, problems });
    if (problems.size > 0) {
      this.options.redraw();
      focusField(this.options.root(), [...problems.keys()][0] ?? '');
      return;
    }
    await this.execute({
      ask: () => api.click({ ...this.caller, action, form: formInputs(entry.card, entry.values, this.zone) }),
      use: (outcome) => {
        this.places.put(pushed(this.places.stack, outcome.cards, this.zone));
        this.apply(outcome);
        if (this.entry?.id !== entry.id) this.focusHeading();
      },
      quiet: action.loadIndicator === 'NONE',
    });
  }

  /** Suggestions come without the spinner: the user is typing. */
  async suggest(name: string, action: Action): Promise<void> {
    const { entry } = this;
    if (!entry) return;
    await this.execute({
      ask: () => api.click({ ...this.caller, action, form: formInputs(entry.card, entry.values, this.zone) }),
      use: (outcome) => this.offered.set(`${entry.id} ${name}`, outcome.suggestions ?? []),
      quiet: true,
    });
  }

  suggestionsFor(name: string): readonly string[] | undefined {
    return this.offered.get(`${this.entry?.id} ${name}`);
  }

  change(name: string, value: readonly string[], onChange?: Action): void {
    if (!this.entry || this.busy) return;
    this.places.replaceTop(withValue(this.entry, name, value));
    this.options.redraw();
    if (onChange) this.click({ action: onChange });
  }

  toggleSection(index: number): void {
    if (!this.entry) return;
    const unfolded = new Set(this.entry.unfolded);
    if (!unfolded.delete(index)) unfolded.add(index);
    this.places.replaceTop({ ...this.entry, unfolded });
    this.options.redraw();
  }

  async answerPrompt(allowed: boolean): Promise<void> {
    const { prompt } = this;
    const { email } = this.options.person();
    this.prompt = undefined;
    this.options.redraw();
    if (!allowed || !prompt) return;
    if (prompt.kind === 'consent') {
      await api.changePerson({ email, declined: [] });
      prompt.again();
      return;
    }
    await this.execute({
      ask: () => api.grant(email),
      use: (outcome) => {
        if (outcome.cards.length > 0) this.places.put(stackOf(outcome.cards, this.zone));
        this.apply(outcome);
        if (outcome.cards.length === 0 && outcome.navigations.length === 0) void this.load();
      },
    });
  }

  private async execute(doing: Run): Promise<void> {
    const { ask, use, retry, quiet = false } = doing;
    if (!quiet) this.runs += 1;
    const run = this.runs;
    const focused = document.activeElement;
    if (!quiet) this.busy = true;
    this.failure = undefined;
    this.options.redraw();
    const failed = (detail: string) => {
      this.failure = { detail, ...(retry ? { retry } : {}) };
    };
    try {
      const answer = await ask();
      this.options.afterRun(answer);
      if (run !== this.runs) return;
      if (!quiet) this.busy = false;
      const again = () => void this.execute(doing);
      if (answer.error?.name === 'AuthorizationException') this.needConsent(answer.error.message, again);
      else if (answer.error) failed(answer.error.message);
      else {
        const outcome = readAnswer(answer.result);
        use(outcome);
        if (outcome.scopes) this.prompt = { kind: 'consent', scopes: outcome.scopes, again };
      }
    } catch (cause) {
      if (!(cause instanceof HostRefusal)) throw cause;
      const unserved = cause.status === 404 && cause.message.startsWith('The manifest'); // no trigger for what is open
      if (run === this.runs && !unserved) failed(cause.message);
    } finally {
      if (run === this.runs) {
        if (!quiet) this.busy = false;
        this.options.redraw();
        giveBackFocus(this.options.root(), focused);
      }
    }
  }

  /** The add-on's own scopes are asked for in a dialog; a sign-in with somebody else is named with its address. */
  private needConsent(message: string, again: () => void): void {
    if (message.startsWith('Authorization required:')) this.failure = { detail: message, text: message, retry: again };
    else this.prompt = { kind: 'consent', scopes: [], again };
  }

  private apply(outcome: Outcome): void {
    this.places.put(navigate(this.places.stack, outcome.navigations, this.zone));
    if (outcome.stateChanged) this.places.dropOther();
    if (outcome.draft) this.options.updateDraft?.(outcome.draft);
    if (outcome.addGuests.length > 0) this.options.addGuests?.(outcome.addGuests);
    if (outcome.asksFileScope) this.prompt = { kind: 'fileScope' };
    const said = outcome.notification ?? (outcome.createdDraft ? this.words.draftMade : undefined);
    if (said) this.notify(said);
    if (outcome.link) this.openLink(outcome.link);
    this.options.redraw();
  }

  notify(text: string): void {
    clearTimeout(this.toastTimer);
    this.toast = text;
    this.toastTimer = setTimeout(() => {
      this.toast = '';
      this.options.redraw();
    }, toastTime);
    this.options.redraw();
  }

  openLink(link: NonNullable<OnClick['openLink']>): void {
    const url = link.url ?? '';
    if (!isAllowed(url, this.options.linkPrefixes())) {
      this.notify(this.words.refusedLink);
      return;
    }
    window.open(localPage(url) ?? url, '_blank', 'noopener');
    if (link.onClose === 'RELOAD') window.addEventListener('focus', () => void this.refresh(), { once: true });
  }

  private focusHeading(): void {
    this.options.redraw();
    focusCard(this.options.root());
  }
}
