// Puts the page together: person, conversation, composer, log.
import { cardOf, drawAnswer } from './card.js';
import { setUpComposer } from './composer.js';
import { DirectLine } from './directline.js';
import { Log } from './log.js';
import { conversation as kept } from './memory.js';
import { setUpPeople } from './people.js';
import { setUpTheme } from './theme.js';
import { say as words, speak } from './words.js';

const byId = (id) => document.getElementById(id);
const log = new Log({ log: byId('log'), welcome: byId('welcome'), typing: byId('typing'), status: byId('status') });
const notice = { box: byId('notice'), text: byId('notice-text'), action: byId('notice-action') };

let who = () => ({ id: 'dl_guest', name: 'Guest' });
let line = null;
let seen = new Set();
let sent = new Map();
let isAnswerFocused = false;

function showNotice(text, action, onAction) {
  notice.text.textContent = text;
  notice.action.textContent = action;
  notice.action.onclick = onAction;
  notice.box.hidden = false;
}

function hideNotice() {
  notice.box.hidden = true;
}

function isOwn(activity) {
  return activity.from?.role !== 'bot';
}

function takeOwn(activity) {
  const title = activity.channelData?.pressed;
  const text = title ?? activity.text;
  if (sent.has(activity.channelData?.clientActivityID) || !text) return;
  log.addMine(text, { isPress: Boolean(title), at: new Date(activity.timestamp) });
}

function takeAnswer(activity) {
  const drawn = drawAnswer(activity, press);
  const message = log.addAnswer(drawn, activity.summary, new Date(activity.timestamp));
  // Whoever pressed a button goes on in the answer; whoever typed goes on typing.
  if (isAnswerFocused) message.focus({ preventScroll: true });
  isAnswerFocused = false;
}

function take(activity) {
  if (activity.type === 'typing') {
    if (!isOwn(activity)) log.showTyping();
    return;
  }
  if (seen.has(activity.id)) return;
  seen.add(activity.id);
  if (isOwn(activity)) takeOwn(activity);
  else if (activity.type === 'message' && (cardOf(activity) || activity.text || activity.summary)) takeAnswer(activity);
}

async function post(activity, shown) {
  const id = crypto.randomUUID();
  const { id: from, name } = who();
  sent.set(id, shown);
  try {
    await line.post({
      ...activity,
      from: { id: from, name },
      locale: navigator.language,
      localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      channelData: { ...activity.channelData, clientActivityID: id },
    });
  } catch (error) {
    log.showFailure(shown, words('not_sent', { reason: error.message }), () => post(activity, shown));
    if (error.status === 403 || error.status === 404) connect(null);
  }
}

function say(text) {
  post({ type: 'message', text, textFormat: 'plain' }, log.addMine(text));
}

function press({ type, title, verb, data, url }) {
  if (type === 'Action.OpenUrl') {
    if (/^https?:/i.test(url ?? '')) open(url, '_blank', 'noopener,noreferrer');
    return;
  }
  isAnswerFocused = true;
  const shown = log.addMine(title, { isPress: true });
  const channelData = { pressed: title };
  if (type === 'Action.Execute') {
    post({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type, title, verb, data: data ?? {} }, trigger: 'manual' }, channelData }, shown);
  } else {
    post({ type: 'message', value: data ?? {}, channelData }, shown);
  }
}

function connect(saved) {
  line?.stop();
  seen = new Set();
  sent = new Map();
  line = new DirectLine(saved, {
    activity: take,
    online: hideNotice,
    renewed: () => log.addDivider(words('renewed')),
    replaced: () =>
      showNotice(words('replaced'), words('go_on'), () => {
        log.clear();
        connect(kept.get());
      }),
    offline: (error, pause) =>
      showNotice(words('trying', { reason: error.message, seconds: Math.round(pause / 1000) }), words('try_now'), () => line.retryNow()),
    kept: (conversation) => kept.set({ ...conversation, person: who().id }),
  });
  line.run();
}

async function start() {
  setUpTheme(byId('theme'));
  setUpComposer({ form: byId('composer'), box: byId('say'), examples: byId('examples') }, say);
  try {
    who = await setUpPeople(byId('who'), () => {
      log.clear();
      connect(null);
      // Without new words the page goes on in those it has.
      speak(who().language).catch((error) => console.warn(error));
    });
    await speak(who().language);
  } catch (error) {
    showNotice(words('people_failed', { reason: error.message }), words('reload'), () => location.reload());
  }
  const saved = kept.get();
  // Whoever chose a person meanwhile is connected.
  if (!line) connect(saved?.person === who().id ? saved : null);
  byId('say').focus();
}

start();
