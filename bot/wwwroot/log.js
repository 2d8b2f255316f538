// The conversation as it is seen and heard.
import { say } from './words.js';

const clock = (at) =>
  new Intl.DateTimeFormat(document.documentElement.lang || undefined, { hour: '2-digit', minute: '2-digit' }).format(at);

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function isNearEnd(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 160;
}

export class Log {
  #typingTimer = 0;

  constructor({ log, welcome, typing, status }) {
    Object.assign(this, { log, welcome, typing, status });
  }

  clear() {
    this.log.replaceChildren(this.welcome);
    this.welcome.hidden = false;
    this.hideTyping();
  }

  /** What the person said or pressed. */
  addMine(text, { isPress = false, at = new Date() } = {}) {
    const message = this.#message('mine', say('you'), at);
    const bubble = element('p', isPress ? 'bubble pressed' : 'bubble', text);
    bubble.dir = 'auto';
    message.append(bubble);
    this.#append(message, true);
    return message;
  }

  /** What the bot answered; summary is the name of the answer for screen readers that jump to it. */
  addAnswer(drawn, summary, at) {
    const message = this.#message('bot', 'HealthScore', at);
    message.setAttribute('aria-label', summary || say('answer'));
    message.append(drawn);
    this.hideTyping();
    this.#append(message, isNearEnd(this.log));
    return message;
  }

  addDivider(text) {
    this.#append(element('p', 'divider', text), true);
  }

  showFailure(message, text, onRetry) {
    message.querySelector('.failure')?.remove();
    const failure = element('p', 'failure', `${text} `);
    const retry = element('button', 'quiet-button', say('send_again'));
    retry.type = 'button';
    retry.addEventListener('click', () => {
      failure.remove();
      onRetry();
    });
    failure.append(retry);
    message.append(failure);
    message.scrollIntoView({ block: 'end' });
  }

  showTyping() {
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.hideTyping(), 15000);
    if (!this.typing.hidden) return;
    this.typing.hidden = false;
    this.status.textContent = say('typing');
  }

  hideTyping() {
    clearTimeout(this.#typingTimer);
    this.typing.hidden = true;
    this.status.textContent = '';
  }

  #message(kind, name, at) {
    const message = element('article', `message ${kind}`);
    message.tabIndex = -1;
    const meta = element('p', 'meta');
    const time = element('time', '', clock(at));
    time.dateTime = at.toISOString();
    meta.append(element('span', kind === 'mine' ? 'unseen' : '', name), time);
    message.append(meta);
    return message;
  }

  #append(message, follow) {
    this.welcome.hidden = true;
    this.log.append(message);
    if (!follow) return;
    // The start of a long answer matters more than its end.
    const top = message.offsetTop - this.log.offsetTop - 12;
    this.log.scrollTop = Math.max(this.log.scrollTop, Math.min(top, this.log.scrollHeight));
  }
}
