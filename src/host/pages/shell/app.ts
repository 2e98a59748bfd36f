/** What every page knows: the state of the host, who sits at the keyboard, and what the last execution cost. */
import { type Addon, type Answer, api, type Call, type Person, type State } from '../api';
import { directionOf } from '../sidebar/words';

export type Theme = 'light' | 'dark';
const pollEvery = 2000;

export class App {
  state: State;
  readonly addon: Addon;
  theme: Theme;
  lastCalls: readonly Call[] = [];
  lastSimulatedMs = 0;
  lastLog: readonly string[] = [];
  /** What the host refused to a hand on this page; shown until the next thing works. */
  refusal = '';
  private version: number | string | undefined;
  /** Host time minus machine time when the state was read. */
  private ahead = 0;
  private email: string;
  private readonly listeners: (() => void)[] = [];
  private readonly changes: (() => void)[] = [];
  private readonly personChanges: (() => void)[] = [];

  private constructor(state: State, addon: Addon) {
    this.state = state;
    this.addon = addon;
    const asked = new URLSearchParams(location.search).get('as') ?? localStorage.getItem('person') ?? '';
    this.email = state.people.some((person) => person.email === asked) ? asked : (state.people[0]?.email ?? '');
    // An address with `?as=` names who stays at the keyboard on the other pages, too.
    localStorage.setItem('person', this.email);
    const stored = localStorage.getItem('theme');
    const dark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    this.theme = dark ? 'dark' : 'light';
    this.noteTime();
    this.dress();
  }

  static async start(): Promise<App> {
    const [state, addon] = await Promise.all([api.state(), api.addon()]);
    const app = new App(state, addon);
    setInterval(() => {
      if (!document.hidden) void app.poll();
    }, pollEvery);
    setInterval(() => app.redraw(), 30_000);
    return app;
  }

  get person(): Person {
    const found = this.state.people.find((person) => person.email === this.email) ?? this.state.people[0];
    return found ?? { email: '', name: 'Nobody', role: '', zone: 'UTC', language: 'en' };
  }

  get now(): number {
    return this.state.stopped ? Date.parse(this.state.now) : Date.now() + this.ahead;
  }

  onRedraw(draw: () => void): void {
    this.listeners.push(draw);
  }

  /** After something in the host changed: a sheet, a calendar, the clock. */
  onChange(react: () => void): void {
    this.changes.push(react);
  }

  onPerson(react: () => void): void {
    this.personChanges.push(react);
  }

  redraw(): void {
    for (const draw of this.listeners) draw();
  }

  /** Looks whether anything changed; the state is read again only then. */
  async poll(): Promise<void> {
    const asked = await api.version().catch(() => undefined);
    if (asked === undefined || asked.version === this.version) return;
    const first = this.version === undefined;
    this.version = asked.version;
    if (!first) await this.reload();
  }

  async reload(): Promise<void> {
    const before = this.person;
    this.state = await api.state();
    this.noteTime();
    this.dress();
    for (const react of this.changes) react();
    if (before.language !== this.person.language || before.zone !== this.person.zone) {
      for (const react of this.personChanges) react();
    }
    this.redraw();
  }

  choosePerson(email: string): void {
    this.email = email;
    localStorage.setItem('person', email);
    this.dress();
    for (const react of this.personChanges) react();
    this.redraw();
  }

  async chooseLanguage(language: string): Promise<void> {
    await this.attempt(() => api.changePerson({ email: this.email, language }));
  }

  chooseTheme(theme: Theme): void {
    this.theme = theme;
    localStorage.setItem('theme', theme);
    this.dress();
    this.redraw();
  }

  async setClock(now: number): Promise<void> {
    await this.attempt(() => api.setClock(new Date(now).toISOString()));
  }

  noteRun(answer: Answer): void {
    this.lastCalls = answer.calls;
    this.lastLog = answer.log;
    this.lastSimulatedMs = answer.simulatedMs ?? answer.calls.reduce((sum, call) => sum + call.simulatedMs, 0);
    void this.poll();
  }

  /** Does something by hand; a refusal is shown, and what changed is read again. */
  async attempt(doing: () => Promise<unknown>): Promise<boolean> {
    try {
      await doing();
      this.refusal = '';
      await this.reload();
      return true;
    } catch (cause) {
      this.refusal = cause instanceof Error ? cause.message : String(cause);
      this.redraw();
      return false;
    }
  }

  /** Reads something for the page; a refusal is shown and nothing is given. */
  async attemptRead<T>(reading: () => Promise<T>): Promise<T | undefined> {
    try {
      return await reading();
    } catch (cause) {
      this.refusal = cause instanceof Error ? cause.message : String(cause);
      this.redraw();
      return undefined;
    }
  }

  private noteTime(): void {
    this.ahead = Date.parse(this.state.now) - Date.now();
  }

  private dress(): void {
    const root = document.documentElement;
    root.dataset.theme = this.theme;
    root.dir = directionOf(this.person.language);
  }
}
