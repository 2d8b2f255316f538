// A small Direct Line 3.0 client: a WebSocket that comes back by itself, polling where there is none.
import { say } from './words.js';

const BASE = '/v3/directline';
const POLL_MS = 1000;
const REFRESH_MS = 10 * 60 * 1000;
const LONGEST_PAUSE_MS = 15000;

export class DirectLineError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, token, body) {
  const headers = {};
  if (token) headers.authorization = `Bearer ${token}`;
  if (body) headers['content-type'] = 'application/json';
  const response = await fetch(BASE + path, { method, headers, body: body && JSON.stringify(body) }).catch(() => {
    throw new DirectLineError(0, say('no_answer'));
  });
  const json = await response.json().catch(() => null);
  if (response.ok && json) return json;
  throw new DirectLineError(response.status, json?.error?.message ?? say('failed', { status: response.status }));
}

export class DirectLine {
  #watermark = '';
  #stopped = false;
  #failures = 0;
  #wake = null;
  #socket = null;
  #refresher = null;

  /**
   * @param saved {conversationId, token} of an earlier visit, or null.
   * @param on {activity(activity), online(), offline(error, pauseMs), renewed(), replaced(), kept({conversationId, token})}
   */
  constructor(saved, on) {
    this.conversation = saved;
    this.on = on;
  }

  /** Connects, and again whenever the line breaks, until stop(). */
  async run() {
    this.#refresher = setInterval(() => this.#refresh(), REFRESH_MS);
    while (!this.#stopped) {
      try {
        const streamUrl = await this.#enter();
        if (this.#stopped) break;
        await (this.#canStream() ? this.#stream(streamUrl) : this.#poll());
        this.#failures = 0;
      } catch (error) {
        if (this.#stopped) break;
        const pause = Math.min(1000 * 2 ** this.#failures, LONGEST_PAUSE_MS);
        this.#failures += 1;
        this.on.offline(error, pause);
        await this.#pause(pause);
      }
    }
  }

  stop() {
    this.#stopped = true;
    clearInterval(this.#refresher);
    // One that is still opening is closed once it is open: the browser complains of it otherwise.
    if (this.#socket?.readyState === 0) this.#socket.onopen = ({ target }) => target.close();
    else this.#socket?.close();
    this.retryNow();
  }

  retryNow() {
    this.#wake?.();
  }

  async post(activity) {
    const { conversationId, token } = this.conversation ?? {};
    if (!token) throw new DirectLineError(0, say('not_connected'));
    return call('POST', `/conversations/${conversationId}/activities`, token, activity);
  }

  // Two tries with a stream that never opened: something between does not let it through.
  #canStream() {
    return 'WebSocket' in globalThis && typeof WebSocket === 'function' && this.#failures % 4 < 2;
  }

  /** Comes back to the conversation, or starts one; gives the address of the stream. */
  async #enter() {
    if (this.conversation) {
      try {
        const { conversationId, token } = this.conversation;
        return this.#keep(await call('GET', `/conversations/${conversationId}?watermark=${this.#watermark}`, token));
      } catch (error) {
        if (error.status !== 403 && error.status !== 404) throw error;
        this.#watermark = '';
        this.conversation = null;
        this.on.renewed();
      }
    }
    return this.#keep(await call('POST', '/conversations'));
  }

  #keep({ conversationId, token, streamUrl }) {
    this.conversation = { conversationId, token };
    this.on.kept(this.conversation);
    return streamUrl;
  }

  #stream(url) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url);
      this.#socket = socket;
      let wasOpen = false;
      socket.onopen = () => {
        wasOpen = true;
        this.#failures = 0;
        this.on.online();
      };
      socket.onmessage = ({ data }) => data && this.#take(JSON.parse(data));
      socket.onclose = ({ reason }) => {
        if (reason === 'collision') {
          this.stop();
          this.on.replaced();
        }
        const message = say(wasOpen ? 'lost' : 'no_answer');
        if (this.#stopped) resolve();
        else reject(new DirectLineError(0, message));
      };
    });
  }

  async #poll() {
    const { conversationId } = this.conversation;
    for (let polls = 0; !this.#stopped && polls < 60; polls += 1) {
      this.#take(await call('GET', `/conversations/${conversationId}/activities?watermark=${this.#watermark}`, this.conversation.token));
      this.on.online();
      await this.#pause(POLL_MS);
    }
  }

  #take({ activities, watermark }) {
    if (this.#stopped) return;
    if (watermark) this.#watermark = watermark;
    for (const activity of activities ?? []) this.on.activity(activity);
  }

  async #refresh() {
    if (!this.conversation) return;
    try {
      this.#keep(await call('POST', '/tokens/refresh', this.conversation.token));
    } catch {
      // The next call finds out why.
    }
  }

  #pause(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
