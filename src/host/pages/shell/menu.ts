/** A button that opens a list of commands, by mouse and by keyboard as WAI-ARIA's menu button pattern says. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

export type MenuItem = {
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => void;
  /** Starts a new group: a line is drawn above. */
  readonly group?: boolean;
};

let openMenu: Menu | undefined;

export class Menu {
  private button: HTMLElement | undefined;
  private list: HTMLElement | undefined;
  private readonly redraw: () => void;

  constructor(redraw: () => void) {
    this.redraw = redraw;
  }

  private get isOpen(): boolean {
    return openMenu === this;
  }

  private readonly outside = (event: Event): void => {
    const target = event.target as Node;
    if (!this.list?.contains(target) && !this.button?.contains(target)) this.close(false);
  };

  private open(): void {
    openMenu?.close(false);
    openMenu = this;
    document.addEventListener('pointerdown', this.outside, true);
    this.redraw();
    this.items().at(0)?.focus();
  }

  private close(refocus: boolean): void {
    if (!this.isOpen) return;
    openMenu = undefined;
    document.removeEventListener('pointerdown', this.outside, true);
    this.redraw();
    if (refocus) this.button?.focus();
  }

  private items(): readonly HTMLElement[] {
    return [...(this.list?.querySelectorAll<HTMLElement>('[role=menuitem]:not([disabled])') ?? [])];
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const items = this.items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') this.close(event.key === 'Escape');
    if (event.key === 'Escape') event.stopPropagation();
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };

  /** `face` is what the button shows: an icon, or words. */
  render(
    label: string,
    face: TemplateResult | string,
    items: readonly MenuItem[],
    look = 'icon-button',
  ): TemplateResult {
    return html`<span class="menu">
      <button
        type="button"
        class=${look}
        aria-label=${label}
        title=${label}
        aria-haspopup="menu"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        ${ref((element) => {
          this.button = element as HTMLElement | undefined;
        })}
        @click=${() => (this.isOpen ? this.close(true) : this.open())}
      >
        ${face}
      </button>
      ${this.isOpen ? this.renderList(label, items) : nothing}
    </span>`;
  }

  private renderList(label: string, items: readonly MenuItem[]): TemplateResult {
    return html`<div
      class="menu-list"
      role="menu"
      aria-label=${label}
      @keydown=${this.onKey}
      ${ref((element) => {
        this.list = element as HTMLElement | undefined;
      })}
    >
      ${items.map(
        (item) => html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          class=${item.group ? 'menu-item group' : 'menu-item'}
          ?disabled=${item.disabled ?? false}
          @click=${() => {
            this.close(true);
            item.run();
          }}
        >
          ${item.label}
        </button>`,
      )}
    </div>`;
  }
}
