import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SelectionInput, SelectionItem, SwitchControl } from './card-types';
import { problemView } from './input-view';
import { idOf, type Ui } from './ui';

/** Google's own default for `setMultiSelectMaxSelectedItems`. */
const defaultMost = 3;

export function selectionView(input: SelectionInput, ui: Ui): TemplateResult {
  switch (input.type ?? 'CHECK_BOX') {
    case 'DROPDOWN':
      return dropdownView(input, ui);
    case 'MULTI_SELECT':
      return groupView(input, ui, { type: 'checkbox', most: input.multiSelectMaxSelectedItems ?? defaultMost });
    case 'RADIO_BUTTON':
      return groupView(input, ui, { type: 'radio' });
    case 'SWITCH':
      return groupView(input, ui, { type: 'switch' });
    default:
      return groupView(input, ui, { type: 'checkbox' });
  }
}

function dropdownView(input: SelectionInput, ui: Ui): TemplateResult {
  const name = input.name ?? '';
  const id = idOf(ui, name);
  const chosen = ui.entry.values.get(name)?.[0];
  const problem = ui.entry.problems.get(name);
  const items = input.items ?? [];
  const known = items.some((item) => item.value === chosen);
  return html`<div class=${problem ? 'field wrong' : 'field'}>
    ${input.label ? html`<label for=${id}>${input.label}</label>` : nothing}
    <select
      id=${id}
      name=${name}
      aria-label=${input.label ? nothing : name}
      aria-describedby=${problem ? `${id}-problem` : nothing}
      aria-invalid=${problem ? 'true' : nothing}
      @change=${(event: Event) => ui.change(name, [(event.target as HTMLSelectElement).value], input.onChangeAction)}
    >
      ${known ? nothing : html`<option value="" .selected=${live(true)} disabled hidden>${ui.words.choose}</option>`}
      ${items.map(
        (item) =>
          html`<option value=${item.value ?? ''} .selected=${live(known && item.value === chosen)}>${item.text ?? ''}</option>`,
      )}
    </select>
    ${problemView(id, problem, ui)}
  </div>`;
}

type Group = { readonly type: 'checkbox' | 'radio' | 'switch'; readonly most?: number };

function groupView(input: SelectionInput, ui: Ui, group: Group): TemplateResult {
  const name = input.name ?? '';
  const id = idOf(ui, name);
  const chosen = ui.entry.values.get(name) ?? [];
  const problem = ui.entry.problems.get(name);
  const choose = (item: SelectionItem, on: boolean) => {
    const value = item.value ?? '';
    const others = chosen.filter((each) => each !== value);
    ui.change(name, group.type === 'radio' ? [value] : on ? [...others, value] : others, input.onChangeAction);
  };
  const full = group.most !== undefined && chosen.length >= group.most;
  const items = input.items ?? [];
  return html`<fieldset class=${problem ? 'choices wrong' : 'choices'} aria-describedby=${problem ? `${id}-problem` : nothing}>
    ${
      input.label
        ? html`<legend>${input.label}</legend>`
        : html`<legend class="visually-hidden">${items[0]?.text ?? name}</legend>`
    }
    ${group.most === undefined ? nothing : html`<p class="hint">${ui.words.upTo(group.most)}</p>`}
    <div class=${group.most === undefined ? 'choice-list' : 'choice-list boxed'}>
      ${items.map((item) => {
        const on = chosen.includes(item.value ?? '');
        return html`<label class="choice">
          <input
            type=${group.type === 'radio' ? 'radio' : 'checkbox'}
            role=${group.type === 'switch' ? 'switch' : nothing}
            name=${group.type === 'radio' ? id : name}
            .checked=${live(on)}
            ?disabled=${full && !on}
            @change=${(event: Event) => choose(item, (event.target as HTMLInputElement).checked)}
          />
          <span dir="auto">${item.text ?? ''}${item.bottomText ? html`<small>${item.bottomText}</small>` : nothing}</span>
        </label>`;
      })}
    </div>
    ${problemView(id, problem, ui)}
  </fieldset>`;
}

/** The switch or checkbox at the end of a decorated text; `labelledBy` is the id of the line's own words. */
export function switchView(control: SwitchControl, ui: Ui, labelledBy: string): TemplateResult {
  const name = control.name ?? '';
  const value = control.value ?? 'true';
  const held = ui.entry.values.get(name) ?? [];
  return html`<input
    type="checkbox"
    role=${(control.controlType ?? 'SWITCH') === 'SWITCH' ? 'switch' : nothing}
    name=${name}
    aria-labelledby=${labelledBy}
    .checked=${live(held.includes(value))}
    @change=${(event: Event) => {
      const others = held.filter((each) => each !== value);
      const on = (event.target as HTMLInputElement).checked;
      ui.change(name, on ? [...others, value] : others, control.onChangeAction);
    }}
  />`;
}
