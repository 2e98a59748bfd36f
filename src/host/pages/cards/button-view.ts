import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { Menu } from '../shell/menu';
import type { Button, Icon } from './card-types';
import { css, fromCardColour, textOn } from './colour';
import { drawnIcon, isLocalImage } from './icons';
import { linkOf, symbol, type Ui } from './ui';

const looks: { readonly [type: string]: string } = {
  FILLED: 'filled',
  FILLED_TONAL: 'tonal',
  OUTLINED: 'outlined',
  BORDERLESS: 'plain',
};

/** `look` is what a button without a type of its own gets from its place. */
export function cardButton(button: Button, ui: Ui, look = 'outlined'): TemplateResult {
  const icon = button.icon ? iconView(button.icon) : nothing;
  const text = button.text ?? '';
  const shape = text === '' && button.icon ? 'icon-only' : '';
  const style = button.color ? 'filled' : (looks[button.type ?? ''] ?? look);
  const className = `card-button ${style} ${shape}`;
  const label = button.altText || (text === '' ? button.icon?.altText || 'Button' : '');
  const face = html`${icon}${text === '' ? nothing : html`<span class="card-button-text">${text}</span>`}`;
  const overflow = button.onClick?.overflowMenu;
  if (overflow) {
    const items = (overflow.items ?? []).map((item) => ({
      label: item.text ?? '',
      disabled: item.disabled ?? false,
      run: () => ui.click(item.onClick),
    }));
    return menuFor(button, ui).render(label || text, face, items, className);
  }
  const link = linkOf(button.onClick);
  const paint = ref((element) => fill(element, button));
  if (link !== undefined && !button.disabled) {
    return html`<a
      class=${className}
      href=${link}
      target="_blank"
      rel="noopener noreferrer"
      aria-label=${label || nothing}
      ${paint}
      @click=${(event: Event) => {
        event.preventDefault();
        ui.click(button.onClick);
      }}
      >${face}</a
    >`;
  }
  return html`<button
    type="button"
    class=${className}
    aria-label=${label || nothing}
    ?disabled=${button.disabled ?? false}
    ${paint}
    @click=${() => ui.click(button.onClick)}
  >
    ${face}
  </button>`;
}

const menus = new WeakMap<Button, Menu>();

function menuFor(button: Button, ui: Ui): Menu {
  const known = menus.get(button) ?? new Menu(() => ui.redraw());
  menus.set(button, known);
  return known;
}

function fill(element: Element | undefined, button: Button): void {
  if (!(element instanceof HTMLElement)) return;
  const colour = button.color && !button.disabled ? fromCardColour(button.color) : undefined;
  element.style.backgroundColor = colour ? css(colour) : '';
  element.style.color = colour ? css(textOn(colour)) : '';
}

export function iconView(icon: Icon): TemplateResult | typeof nothing {
  const drawn = drawnIcon(icon);
  if (!drawn) return nothing;
  const label = icon.altText ?? '';
  if (drawn.kind === 'symbol') {
    const kind = drawn.fill ? 'symbol filled' : 'symbol';
    return label === ''
      ? symbol(drawn.name, drawn.fill)
      : html`<span class="icon" role="img" aria-label=${label}><span class=${kind} aria-hidden="true">${drawn.name}</span></span>`;
  }
  const round = icon.imageType === 'CIRCLE' ? 'icon-image round' : 'icon-image';
  if (isLocalImage(drawn.url)) return html`<img class=${round} src=${drawn.url} alt=${label} />`;
  return html`<span class="icon" role="img" aria-label=${label || 'Icon'} title=${drawn.url}>${symbol('image')}</span>`;
}
