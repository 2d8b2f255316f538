// A card as the official renderer draws it; without the renderer its plain text and its buttons.
import { hostConfig } from './hostconfig.js';
import { say } from './words.js';

const CARD = 'application/vnd.microsoft.card.adaptive';

export const cardOf = (activity) => activity.attachments?.find((attachment) => attachment.contentType === CARD)?.content;

/** The element for an answer; onAction gets {type, title, verb, data, url}. */
export function drawAnswer(activity, onAction) {
  const card = cardOf(activity);
  const drawn = card && globalThis.AdaptiveCards ? drawCard(card, onAction) : null;
  const element = drawn ?? drawText(activity, card, onAction);
  element.lang = card?.lang ?? activity.locale ?? 'en';
  element.dir = card?.rtl ? 'rtl' : card ? 'ltr' : 'auto';
  return element;
}

function drawCard(json, onAction) {
  const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
  const box = document.createElement('div');
  box.className = 'card';
  try {
    // Names of customers are no markup.
    AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.didProcess = false;
    };
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(hostConfig);
    card.onExecuteAction = (action) => onAction({
      type: action.getJsonTypeName(), title: action.title, verb: action.verb, data: action.data, url: action.url,
    });
    card.parse(json);
    const rendered = card.render();
    if (!rendered) return null;
    tidy(rendered);
    box.append(rendered);
    return box;
  } catch (error) {
    console.warn('The card could not be drawn; its text is shown.', error);
    return null;
  }
}

/** What screen readers would stumble over: the renderer calls a row of buttons a menu bar, whose keys it does not have. */
function tidy(rendered) {
  rendered.removeAttribute('tabindex');
  // A row that can be pressed is called what it shows; what pressing does stays its title.
  for (const row of rendered.querySelectorAll('.ac-selectable[role="button"]')) row.removeAttribute('aria-label');
  for (const menu of rendered.querySelectorAll('[role="menubar"], [role="menu"]')) menu.setAttribute('role', 'group');
  for (const item of rendered.querySelectorAll('[role="menuitem"]')) item.removeAttribute('role');
  for (const group of rendered.querySelectorAll('[role="group"]:not([aria-label])')) group.setAttribute('aria-label', say('actions'));
}

function drawText(activity, card, onAction) {
  const box = document.createElement('div');
  box.className = 'card plain';
  const actions = card ? actionsOf(card) : [];
  const text = document.createElement('pre');
  text.dir = 'auto';
  text.textContent = withoutButtons(activity.channelData?.plainText ?? activity.text ?? activity.summary ?? '', card);
  box.append(text);
  if (actions.length > 0) box.append(buttonRow(actions, onAction));
  return box;
}

/** The plain text ends with its buttons in brackets; here they are real ones. */
function withoutButtons(text, card) {
  const line = (card?.actions ?? []).map((action) => `[${action.title}]`).join('  ');
  return line && text.endsWith(line) ? text.slice(0, -line.length).trimEnd() : text;
}

function buttonRow(actions, onAction) {
  const row = document.createElement('div');
  row.className = 'plain-actions';
  for (const action of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ac-pushButton';
    button.textContent = action.title;
    button.addEventListener('click', () => onAction(action));
    row.append(button);
  }
  return row;
}

/** Everything that can be pressed in a card, in reading order, each once. */
export function actionsOf(card) {
  const found = new Map();
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value && typeof value === 'object') {
      if (typeof value.type === 'string' && value.type.startsWith('Action.') && value.title) {
        found.set(JSON.stringify([value.title, value.verb, value.data]), value);
        return;
      }
      Object.values(value).forEach(visit);
    }
  };
  visit(card.body);
  visit(card.actions);
  return [...found.values()];
}
