/** One add-on panel: asks the host to run things, keeps the card stacks, and does what the answers say. */
import { type Answer, api, type Context, type HostApp, HostRefusal, type Person } from '../api';
import type { Action, OnClick } from '../cards/card-types';
import { formInputs, problemsOf } from '../cards/form';
import { type DraftUpdate, type Outcome, readAnswer } from './answer';
import { isAllowed, localPage } from './links';
import { type Entry, entryOf, navigate, type Stack, stackOf, withValue } from './stack';
import { type Words, wordsFor } from './words';

export type PanelOptions = {
  readonly host: HostApp;
  readonly person: () => Person;
  readonly linkPrefixes: () => readonly string[] | undefined;
  readonly redraw: () => void;
  /** After every execution: the page shows its calls and looks for what it changed. */
  readonly afterRun: (answer: Answer) => void;
  readonly updateDraft?: (update: DraftUpdate) => void;
  readonly addGuests?: (emails: readonly string[]) => void;
  /** Where the panel's elements are, to move the focus in. */
  readonly root: () => HTMLElement | null;
};

export type Prompt = { readonly kind: 'fileScope' } | { readonly kind: 'scopes'; readonly scopes: readonly string[] };
export type Failure = { readonly detail: string; readonly retry?: () => void };

/** What the user looks at: the home of the add-on, or what belongs to the open message or event. */
type Place = 'home' | 'context';

const toastTime = 8000;

export class Panel {
  context: Context = {};
  busy = false;
  failure: Failure | undefined;
  toast = '';
  prompt: Prompt | undefined;
  private place: Place = 'home';
  private stacks: Record<Place, Stack> = { home: [], context: [] };
  private run = 0;
  private toastTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly offered = new Map<string, readonly string[]>();
  readonly options: PanelOptions;

  constructor(options: PanelOptions) {
    this.options = options;
  }

  get stack(): Stack {
    return this.stacks[this.place];
  }

  get entry(): Entry | undefined {
    return this.stack.at(-1);
  }

  get words(): Words {
    return wordsFor(this.options.person().language);
  }

  get inContext(): boolean {
    return this.place === 'context';
  }

  /** The contextual card that waits below the home, if one does. */
  get peek(): Entry | undefined {
    return this.place === 'home' ? this.stacks.context[0] : undefined;
  }

  get canGoBack(): boolean {
    return this.stack.length > 1 || this.place === 'context';
  }

  private get zone(): string {
    return this.options.person().zone;
  }

  /** Opens the add-on where the user stands now; a message or an event has a stack of its own. */
  async open(context: Context): Promise<void> {
    const contextual = context.messageId !== undefined || context.eventId !== undefined;
    this.context = context;
    this.stacks = contextual ? { ...this.stacks, context: [] } : { home: [], context: [] };
    this.place = contextual ? 'context' : 'home';
    await this.load(context);
  }

  /** Forgets every card: another person sits at the keyboard. */
  async restart(): Promise<void> {
    this.stacks = { home: [], context: [] };
    await this.open(this.context);
  }

  private async load(context: Context): Promise<void> {
    const place = this.place;
    const { messageId: _m, eventId: _e, ...away } = this.context;
    const asked = place === 'context' ? context : { ...away, ...context };
    await this.execute(
      () => api.open(this.options.person().email, this.options.host, asked),
      (outcome) => {
        this.stacks = { ...this.stacks, [place]: stackOf(outcome.cards, this.zone) };
        if (place === 'context' && outcome.cards.length === 1 && outcome.cards[0]?.displayStyle === 'PEEK') {
          this.place = 'home';
          void this.goHome();
        }
        this.apply(outcome);
      },
      () => void this.load(context),
    );
  }

  private async goHome(): Promise<void> {
    this.place = 'home';
    this.failure = undefined;
    this.options.redraw();
    const { messageId: _m, eventId: _e, ...away } = this.context;
    if (this.stacks.home.length === 0) await this.load(away);
  }

  showContext(): void {
    this.place = 'context';
    this.options.redraw();
    this.focusHeading();
  }

  async refresh(): Promise<void> {
    if (this.busy) return;
    await this.load(this.place === 'context' ? this.context : {});
  }

  back(): void {
    if (this.busy) return;
    this.failure = undefined;
    if (this.stack.length > 1) this.put(this.stack.slice(0, -1));
    else if (this.place === 'context') void this.goHome();
    this.options.redraw();
    this.focusHeading();
  }

  async universal(index: number): Promise<void> {
    await this.execute(
      () => api.open(this.options.person().email, this.options.host, { ...this.context, universal: index }),
      (outcome) => {
        // A universal action's cards replace the stack (how-tos/universal-actions).
        if (outcome.cards.length > 0) this.put(stackOf(outcome.cards, this.zone));
        this.apply(outcome);
        this.focusHeading();
      },
      () => void this.universal(index),
    );
  }

  click(onClick: OnClick | undefined, parameters: Action['parameters'] = []): void {
    if (!onClick || this.busy) return;
    if (onClick.card) {
      this.put([...this.stack, entryOf(onClick.card, this.zone)]);
      this.options.redraw();
      this.focusHeading();
    } else if (onClick.openLink) this.openLink(onClick.openLink);
    else {
      const action = onClick.action ?? onClick.openDynamicLinkAction ?? onClick.composeAction;
      if (action) void this.submit({ ...action, parameters: [...(action.parameters ?? []), ...parameters] });
    }
  }

  private async submit(action: Action): Promise<void> {
    const entry = this.entry;
    if (!entry) return;
    const problems = problemsOf(entry.card, entry.values, action);
    this.replaceTop({ ...entry, problems });
    if (problems.size > 0) {
      this.options.redraw();
      this.focusField([...problems.keys()][0] ?? '');
      return;
    }
    const form = formInputs(entry.card, entry.values, this.zone);
    const request = { as: this.options.person().email, host: this.options.host, action, form, ...this.context };
    const before = entry.id;
    await this.execute(
      () => api.click(request),
      (outcome) => {
        this.apply(outcome);
        if (this.entry && this.entry.id !== before) this.focusHeading();
      },
      undefined,
      action.loadIndicator === 'NONE',
    );
  }

  /** Suggestions come without the spinner: the user is typing. */
  async suggest(name: string, action: Action): Promise<void> {
    const entry = this.entry;
    if (!entry) return;
    const form = formInputs(entry.card, entry.values, this.zone);
    const request = { as: this.options.person().email, host: this.options.host, action, form, ...this.context };
    await this.execute(
      () => api.click(request),
      (outcome) => {
        this.offered.set(`${entry.id} ${name}`, outcome.suggestions ?? []);
      },
      undefined,
      true,
    );
  }

  suggestionsFor(name: string): readonly string[] | undefined {
    return this.offered.get(`${this.entry?.id} ${name}`);
  }

  change(name: string, value: readonly string[], onChange?: Action): void {
    if (!this.entry || this.busy) return;
    this.replaceTop(withValue(this.entry, name, value));
    this.options.redraw();
    if (onChange) this.click({ action: onChange });
  }

  toggleSection(index: number): void {
    if (!this.entry) return;
    const unfolded = new Set(this.entry.unfolded);
    if (!unfolded.delete(index)) unfolded.add(index);
    this.replaceTop({ ...this.entry, unfolded });
    this.options.redraw();
  }

  async answerPrompt(allowed: boolean): Promise<void> {
    this.prompt = undefined;
    this.options.redraw();
    if (!allowed) return;
    await this.execute(
      () => api.grant(this.options.person().email),
      (outcome) => {
        if (outcome.cards.length > 0) this.put(stackOf(outcome.cards, this.zone));
        this.apply(outcome);
        if (outcome.cards.length === 0 && outcome.navigations.length === 0) void this.refresh();
      },
    );
  }

  private async execute(
    ask: () => Promise<Answer>,
    use: (outcome: Outcome) => void,
    retry?: () => void,
    quiet = false,
  ): Promise<void> {
    this.run += 1;
    const run = this.run;
    const focused = document.activeElement;
    if (!quiet) this.busy = true;
    this.failure = undefined;
    this.options.redraw();
    try {
      const answer = await ask();
      this.options.afterRun(answer);
      if (run !== this.run) return;
      this.busy = false;
      if (answer.error) this.failure = { detail: answer.error.message, ...(retry ? { retry } : {}) };
      else use(readAnswer(answer.result));
    } catch (cause) {
      if (!(cause instanceof HostRefusal)) throw cause;
      if (run === this.run) this.failure = { detail: cause.message, ...(retry ? { retry } : {}) };
    } finally {
      if (run === this.run) this.settle(focused);
    }
  }

  private settle(focused: Element | null): void {
    this.busy = false;
    this.options.redraw();
    const root = this.options.root();
    // The lock took the focus away; give it back where it was, if that still exists.
    const lost = document.activeElement === document.body;
    if (lost && focused instanceof HTMLElement && root?.contains(focused)) focused.focus({ preventScroll: true });
  }

  private apply(outcome: Outcome): void {
    this.put(navigate(this.stack, outcome.navigations, this.zone));
    if (outcome.stateChanged) this.stacks[this.place === 'home' ? 'context' : 'home'] = [];
    if (outcome.draft) this.options.updateDraft?.(outcome.draft);
    if (outcome.addGuests.length > 0) this.options.addGuests?.(outcome.addGuests);
    if (outcome.asksFileScope) this.prompt = { kind: 'fileScope' };
    else if (outcome.scopes) this.prompt = { kind: 'scopes', scopes: outcome.scopes };
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

  private put(stack: Stack): void {
    this.stacks = { ...this.stacks, [this.place]: stack };
  }

  private replaceTop(entry: Entry): void {
    this.put([...this.stack.slice(0, -1), entry]);
  }

  private focusHeading(): void {
    this.options.redraw();
    const root = this.options.root();
    root?.querySelector('.card-scroll')?.scrollTo(0, 0);
    root?.querySelector<HTMLElement>('.card-header h2, .card-scroll button, .card-scroll input')?.focus();
  }

  private focusField(name: string): void {
    this.options
      .root()
      ?.querySelector<HTMLElement>(`.card-scroll [name="${CSS.escape(name)}"]`)
      ?.focus();
  }
}
