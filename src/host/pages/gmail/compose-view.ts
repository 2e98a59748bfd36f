/** The compose window, with the add-on's own button in its bar. Drafts stay in the window: this host sends no mail. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { asModal, symbol } from '../cards/ui';
import type { App } from '../shell/app';
import { makePanel } from '../shell/page';
import type { Panel } from '../sidebar/panel';
import type { PanelView } from '../sidebar/panel-view';
import { directionOf } from '../sidebar/words';
import { readAddress, splitAddresses } from './address';
import { type Draft, emptyDraft, updateDraft } from './draft';

export class ComposeView {
  private draft: Draft | undefined;
  private cursor = 0;
  private asking = false;
  private readonly app: App;
  private readonly panel: Panel;
  private readonly view: PanelView;

  constructor(app: App) {
    this.app = app;
    const made = makePanel(
      app,
      'GMAIL',
      {
        hasHome: false,
        updateDraft: (update) => {
          if (this.draft) this.draft = updateDraft(this.draft, update, this.cursor);
          this.closeAddon();
        },
      },
      'compose-addon',
    );
    this.panel = made.panel;
    this.view = made.view;
  }

  open(draft: Partial<Draft> = {}): void {
    this.draft = { ...emptyDraft, ...draft };
    this.cursor = 0;
    this.app.redraw();
    document.querySelector<HTMLElement>('.compose input')?.focus();
  }

  private close(): void {
    this.draft = undefined;
    this.asking = false;
    this.app.redraw();
    document.querySelector<HTMLElement>('.compose-button')?.focus();
  }

  private closeAddon(): void {
    this.asking = false;
    this.app.redraw();
    document.querySelector<HTMLElement>('.compose textarea')?.focus();
  }

  private async openAddon(): Promise<void> {
    if (!this.draft) return;
    const addresses = (text: string) => splitAddresses(text).map((each) => readAddress(each).address);
    this.asking = true;
    const { to, cc, subject } = this.draft;
    await this.panel.open({ compose: { to: addresses(to), cc: addresses(cc), subject } });
  }

  render(): TemplateResult | typeof nothing {
    const { draft } = this;
    if (!draft) return nothing;
    const action = this.app.addon.composeActions[0];
    return html`<section class="compose" role="dialog" aria-labelledby="compose-title">
        <div class="compose-bar">
          <h2 id="compose-title">New message</h2>
          <button type="button" class="icon-button" aria-label="Discard the draft" title="Discard the draft" @click=${() => this.close()}>
            ${symbol('close')}
          </button>
        </div>
        ${this.line('to', 'To', draft.to)} ${this.line('cc', 'Cc', draft.cc)}
        ${draft.bcc === '' ? nothing : this.line('bcc', 'Bcc', draft.bcc)} ${this.line('subject', 'Subject', draft.subject)}
        <textarea
          aria-label="Message body"
          dir="auto"
          .value=${live(draft.body)}
          @input=${(event: Event) => this.put({ body: (event.target as HTMLTextAreaElement).value })}
          @blur=${(event: Event) => {
            this.cursor = (event.target as HTMLTextAreaElement).selectionStart;
          }}
        ></textarea>
        <div class="compose-foot">
          <p class="quiet">A local draft: nothing is sent.</p>
          ${
            action
              ? html`<button type="button" class="card-button tonal" @click=${() => void this.openAddon()}>
                ${symbol('extension')}<span dir="auto">${action.text}</span>
              </button>`
              : nothing
          }
        </div>
      </section>
      ${this.asking ? this.addonDialog() : nothing}`;
  }

  private line(name: 'to' | 'cc' | 'bcc' | 'subject', label: string, value: string): TemplateResult {
    return html`<div class="compose-line">
      <label for=${`compose-${name}`}>${label}</label>
      <input
        id=${`compose-${name}`}
        dir="auto"
        autocomplete="off"
        .value=${live(value)}
        @input=${(event: Event) => this.put({ [name]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  }

  private put(change: Partial<Draft>): void {
    if (this.draft) this.draft = { ...this.draft, ...change };
  }

  private addonDialog(): TemplateResult {
    const { language } = this.app.person;
    return html`<dialog
      id="compose-addon"
      class="addon compose-addon"
      aria-label=${this.app.addon.name}
      aria-busy=${this.panel.busy ? 'true' : 'false'}
      dir=${directionOf(language)}
      lang=${language}
      ${asModal()}
      @close=${() => this.closeAddon()}
    >
      ${this.view.content(this.app.addon, () => this.closeAddon())}
    </dialog>`;
  }
}
