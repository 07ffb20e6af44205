/* Finds records in the static index that render/search writes (formats there; why so: tests/search/ENGINES.md).
   No part of the page is touched here: find.js shows what is found. Rules for words are those of text/words.py; a
   test holds both to the same words. */

/* ---- words ---------------------------------------------------------------------------------------------------- */

const OLD_STYLE = /(?<![qQ])([oO](?=[aAeE])|[uU](?=[yY]))([aAeEyY])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{N}_\u0300-\u036f])/gu;
const RUN = /[\p{L}\p{N}]+/gu;
const PART = /\p{Nd}+|[\p{L}\p{Nl}\p{No}]+/gu;

/** NFC, modern tones ("hoà" is "hòa"), lower case. */
export const marked = (word) => word.normalize("NFD").replace(OLD_STYLE, "$1$3$2").normalize("NFC").toLowerCase();
/** No marks, d for đ. */
export const fold = (word) => word.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");

function singular(word) {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

export const bare = (word, lang) => (lang === "en" ? singular(fold(word)) : fold(word));

/** Forms of words that were met before, by language: texts are made of the same few thousand words. */
const KNOWN = new Map();
const MOST_KNOWN = 20000;

function forms(word, lang) {
  const key = `${lang} ${word}`;
  let found = KNOWN.get(key);
  if (!found) {
    if (KNOWN.size > MOST_KNOWN) KNOWN.clear();
    const form = marked(word);
    KNOWN.set(key, (found = [bare(form, lang), form]));
  }
  return found;
}

/** Words of a text: [from, to, folded, marked]. */
export function spans(text, lang) {
  const found = [];
  for (const run of text.matchAll(RUN)) {
    for (const part of run[0].matchAll(PART)) {
      const from = run.index + part.index;
      found.push([from, from + part[0].length, ...forms(part[0], lang)]);
    }
  }
  return found;
}

/** The digits of a query that looks like a telephone number, as dialled at home; else "". */
export function phone(query) {
  const digits = query.replace(/\D/g, "");
  if (digits.length < 7 || /[^\d\s.+()-]/.test(query.trim())) return "";
  return digits.startsWith("84") && (query.includes("+") || digits.length > 10) ? `0${digits.slice(2)}` : digits;
}

/** What is asked for: [{folded, marked}], abbreviations as their long form. */
export function wordsOf(query, lang, short) {
  const number = phone(query);
  if (number) return [{ folded: number, marked: number }];
  const words = [];
  for (const [, , folded, form] of spans(query.normalize("NFC"), lang)) {
    const long = Object.hasOwn(short, folded) ? short[folded].split(" ") : null;
    if (long) words.push(...long.map((word) => ({ folded: word, marked: word })));
    else words.push({ folded, marked: form });
  }
  return words.filter((word, at) => words.length < 3 || words.findIndex((one) => one.folded === word.folded) === at).slice(0, 16);
}

/** How well the marks that were typed agree with those of a word of the same folded form. */
export function agreement(typed, stored) {
  if (typed === stored) return 1;
  if (typed === fold(typed)) return 0.95; /* typed without marks: nothing is said about them */
  const letters = (word) => word.replace(/đ/g, "d\u0335").normalize("NFD").match(/\P{M}\p{M}*/gu) || [];
  const there = letters(stored);
  return letters(typed).every((letter, at) => there[at] && [...letter].slice(1).every((mark) => there[at].includes(mark))) ? 0.92 : 0.6;
}

/** Whether two words differ by one slip: a letter more, less or other, or two changed about. */
export function oneSlip(a, b) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const rest = (word, skipped) => word.slice(same + skipped);
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  return rest(a, 1) === rest(b, 1) || (a[same] === b[same + 1] && a[same + 1] === b[same] && rest(a, 2) === rest(b, 2));
}

/* ---- index ---------------------------------------------------------------------------------------------------- */

const HALF = 46;
const DIGIT = new Int8Array(128).fill(-1);
for (let code = 33, digit = 0; digit < 2 * HALF; code += 1) if (code !== 34 && code !== 92) { DIGIT[code] = digit; digit += 1; }

/** Read a list of postings: give(record, level from 1). */
function each(list, give) {
  let value = 0, power = 1, base = 0;
  for (let at = 0; at < list.length; at += 1) {
    const digit = DIGIT[list.charCodeAt(at)];
    if (digit >= HALF) {
      value += (digit - HALF) * power;
      power *= HALF;
    } else {
      value += digit * power + base;
      give(value >> 4, (value & 15) + 1);
      base = (value | 15) + 1;
      value = 0;
      power = 1;
    }
  }
}

/** The first place in a sorted list whose key is not before the given one. */
function place(list, key, of) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]) < key) low = middle + 1; else high = middle;
  }
  return low;
}

/** The longest list that is written; a longer one was cut, so a record that is missing may still have the word. */
const LONGEST = 1500;
/** How far a kind is lifted: what answers a question above what only mentions its words. */
const LIFT = {
  question: 1.8, hotline: 1.8, topic: 1.25, page: 1.15, plan: 1.1, document: 1.1, task: 1.05, unit: 1.05,
  target: 0.9, message: 0.85, passage: 0.8,
};
const KEPT = 200;
/** Letters of the name of a part. */
const NAME = 10;
/** Share of what was asked that a record must have, and how much less than the fullest one it may have. */
const FEWEST = 0.34, MOST_LESS = 0.6;
const byScore = (a, b) => b.score - a.score || a.record - b.record;

export class Index {
  /** head: address of the head of the index, <folder>/<lang>.json; its parts lie below <folder>/parts/<lang>/. */
  constructor(head, lang) {
    this.head = head;
    this.lang = lang;
    this.base = `${head.slice(0, head.lastIndexOf("/"))}/parts/${lang}/`;
    this.opened = null;
  }

  open() {
    this.opened ||= this.read().catch((error) => { this.opened = null; throw error; });
    return this.opened;
  }

  async read() {
    const answer = await fetch(this.head, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const head = await answer.json();
    this.parts = new Map();
    Object.assign(this, { names: head.names, shelf: head.shelf, count: head.records, kinds: head.kinds, units: head.units, pairs: head.pairs, block: head.block, short: head.short, say: head.say });
    this.words = head.words.split(" ");
    this.forms = [];
    this.form = new Map();
    this.words.forEach((word, at) => {
      const folded = bare(word, this.lang);
      const records = 2 ** ((head.common.charCodeAt(at) - 48) / 2);
      let form = this.form.get(folded);
      if (!form) {
        form = { folded, from: at, to: at, records: 0 };
        this.form.set(folded, form);
        this.forms.push(form);
      }
      form.to = at + 1;
      form.records += records;
    });
    this.starts = [];
    head.cuts.reduce((start, length) => { this.starts.push(start); return start + length; }, 0);
    this.kind = new Uint8Array(this.count);
    this.unit = new Uint16Array(this.count);
    for (let run = 0, record = 0; run < head.runs.length; run += 3) {
      const end = record + head.runs[run + 2];
      this.kind.fill(head.runs[run], record, end);
      this.unit.fill(head.runs[run + 1], record, end);
      record = end;
    }
    this.lift = this.kinds.map((kind) => LIFT[kind] || 1);
    if (this.starts.length === 1) this.part("w", 0).catch(() => {}); /* every query needs it */
  }

  /** A part of a kind, "w", "p" or "r". It is named by its content, so that parts of two builds are never mixed. */
  part(kind, at) {
    const shelf = kind === "r" ? Math.floor(at / this.shelf) : at;
    const called = this.names[kind].slice(NAME * shelf, NAME * (shelf + 1));
    const name = `${kind}/${called}${kind === "r" ? `-${at % this.shelf}` : ""}`;
    let part = this.parts.get(name);
    if (!part) {
      part = fetch(`${this.base}${name}.json`).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        return answer.json();
      });
      this.parts.set(name, part);
      part.catch(() => this.parts.delete(name));
    }
    return part;
  }

  shard(word) {
    const at = place(this.starts, word, (start) => start);
    return this.starts[at] === word ? at : at - 1;
  }

  async postings(word) {
    const shard = this.shard(word);
    return (await this.part("w", shard))[word - this.starts[shard]];
  }

  async neighbours(first, second) {
    const key = `${first} ${second}`;
    let at = place(this.pairs, key, (pair) => pair);
    if (this.pairs[at] !== key) at -= 1;
    if (at < 0) return "";
    const found = await this.part("p", at);
    return (Object.hasOwn(found, first) && Object.hasOwn(found[first], second) && found[first][second]) || "";
  }

  async record(number) {
    return (await this.part("r", Math.floor(number / this.block)))[number % this.block];
  }

  /* ---- query -------------------------------------------------------------------------------------------------- */

  /** Find a query. wanted(kind, unit) narrows; the last word may be unfinished while somebody is typing.
      Gives {total, hits, kinds, units, used}: how many in all, the best, how many of each kind and unit. */
  async find(query, options) {
    await this.open();
    try {
      return await this.search(query, options);
    } catch (error) { /* the site was published anew meanwhile: its old parts are gone */
      const before = JSON.stringify(this.names);
      this.opened = null;
      await this.open();
      if (JSON.stringify(this.names) === before) throw error;
      return this.search(query, options);
    }
  }

  async search(query, { typing = true, wanted = null, limit = 8 } = {}) {
    const words = wordsOf(query, this.lang, this.short);
    if (!words.length) return { total: 0, hits: [], kinds: {}, units: {}, used: [] };
    const last = typing && /[\p{L}\p{M}\p{N}]$/u.test(query) ? words.length - 1 : -1;
    let found = await this.score(words, last, wanted, false);
    if (words.length > 1 && found.fullest < 0.999) { /* nothing has every word: perhaps one is a slip */
      const again = await this.score(words, last, wanted, true);
      if (again.top > found.top) found = again;
    }
    const hits = await this.show(found.best, words, limit);
    return { total: found.total, kinds: found.kinds, units: found.units, used: found.candidates, hits };
  }

  /** Forms that one slip turns a word into, those with the same first letter first. */
  slips(word) {
    if (word.length < 3 || /\d/.test(word)) return [];
    return this.forms
      .filter((form) => oneSlip(word, form.folded))
      .sort((a, b) => (b.folded[0] === word[0]) - (a.folded[0] === word[0]) || b.records - a.records)
      .slice(0, 4);
  }

  /** What a typed word may stand for: [{form, weight, exact}]. */
  candidates(word, unfinished, slipped) {
    const found = [];
    const exact = this.form.get(word.folded);
    if (exact) found.push({ form: exact, weight: 1, exact: true });
    if (unfinished && word.folded.length > (exact ? 1 : 0)) found.push(...this.endings(word.folded, exact));
    if (!found.length) found.push(...this.slips(word.folded).map((form) => ({ form, weight: 0.6 })));
    if (slipped) {
      const known = new Set(found.map((one) => one.form));
      found.push(...this.slips(word.folded).filter((form) => !known.has(form)).map((form) => ({ form, weight: 0.5 })));
    }
    return found;
  }

  /** Words that begin with what was typed, the most common first, as many as two parts hold. */
  endings(start, exact) {
    const found = [], shards = new Set(), all = [];
    for (let at = place(this.forms, start, (form) => form.folded); this.forms[at]?.folded.startsWith(start); at += 1) {
      if (this.forms[at] !== exact) all.push(this.forms[at]);
    }
    all.sort((a, b) => b.records - a.records);
    for (const form of all) {
      const shard = this.shard(form.from);
      if (!shards.has(shard) && shards.size === 2) continue;
      shards.add(shard);
      found.push({ form, weight: exact ? 0.35 : 0.7, begun: true });
      if (found.length === 8) break;
    }
    return found;
  }

  async score(words, last, wanted, slipped) {
    const candidates = words.map((word, at) => this.candidates(word, at === last, slipped));
    const rare = candidates.map((found) => {
      if (!found.length) return 1; /* a word that is nowhere here must not hide what has all the others */
      const exact = found.find((one) => one.exact);
      const records = exact ? exact.form.records : Math.max(1, ...found.map((one) => one.form.records));
      const sure = found.some((one) => one.exact || one.begun) ? 1 : 0.6; /* a slip may be another word altogether */
      return sure * (Math.log(1 + this.count / Math.max(1, records)) + 0.2);
    });
    const [lists, pairs] = await Promise.all([this.lists(words, candidates), this.pairLists(candidates)]);
    const near = [];
    for (const { at, weight, list } of pairs) {
      const bonus = 0.4 * weight * (rare[at] + rare[at + 1]), found = (near[at] ||= new Float32Array(this.count));
      const [first, second] = [lists[at], lists[at + 1]];
      each(list, (record, level) => { /* a pair proves both of its words, also where a long list was cut */
        found[record] = Math.max(found[record], bonus * (level + 2));
        first[record] = Math.max(first[record], 0.6 * weight * (level + 1));
        second[record] = Math.max(second[record], 0.6 * weight * (level + 1));
      });
    }
    return { ...this.rank(lists, near, rare, candidates, wanted), candidates };
  }

  /** What each typed word gives each record. */
  async lists(words, candidates) {
    const lists = words.map(() => new Float32Array(this.count));
    const jobs = candidates.flatMap((found, at) => found.flatMap((one) => {
      const range = Array.from({ length: one.form.to - one.form.from }, (_, more) => one.form.from + more);
      return range.map(async (word) => {
        const weight = one.exact ? agreement(words[at].marked, this.words[word]) : one.weight;
        const list = await this.postings(word);
        each(list, (record, level) => { lists[at][record] = Math.max(lists[at][record], weight * (level + 1)); });
      });
    }));
    await Promise.all(jobs);
    return lists;
  }

  /** Postings of neighbours: [{at, weight, list}]. */
  async pairLists(candidates) {
    const jobs = [];
    for (let at = 0; at + 1 < candidates.length; at += 1) {
      const first = candidates[at].filter((one) => one.weight >= 0.5).slice(0, 3);
      const second = candidates[at + 1].filter((one) => one.weight >= 0.3).slice(0, 9);
      for (const a of first) for (const b of second) {
        const weight = a.weight * Math.max(b.weight, 0.7);
        jobs.push(this.neighbours(a.form.folded, b.form.folded).then((list) => ({ at, weight, list })));
      }
    }
    return (await Promise.all(jobs)).filter((pair) => pair.list);
  }

  rank(lists, near, rare, candidates, wanted) {
    const all = rare.reduce((sum, one) => sum + one, 0);
    const doubt = candidates.map((found, at) => (found.some((one) => one.exact && one.form.records >= LONGEST) ? 0.7 * rare[at] : 0));
    const kinds = Object.create(null), units = Object.create(null), scores = new Float32Array(this.count), shares = new Float32Array(this.count);
    let best = [], total = 0, fullest = 0;
    for (let record = 0; record < this.count; record += 1) {
      let score = 0, share = 0;
      for (let at = 0; at < lists.length; at += 1) {
        const value = lists[at][record];
        if (value > 0) { score += rare[at] * value; share += rare[at]; } else share += doubt[at];
      }
      if (score === 0) continue;
      for (const found of near) if (found) score += found[record];
      scores[record] = score;
      shares[record] = share / all;
      fullest = Math.max(fullest, share / all);
    }
    const fewest = Math.max(FEWEST, MOST_LESS * fullest);
    for (let record = 0; record < this.count; record += 1) {
      const share = shares[record];
      if (share === 0 || share < fewest) continue;
      const kind = this.kinds[this.kind[record]], unit = this.units[this.unit[record]][0];
      kinds[kind] = (kinds[kind] || 0) + 1;
      units[unit] = (units[unit] || 0) + 1;
      if (wanted && !wanted(kind, unit)) continue;
      total += 1;
      best.push({ record, score: scores[record] * share * share * this.lift[this.kind[record]] });
      if (best.length > 8 * KEPT) best = best.sort(byScore).slice(0, KEPT);
    }
    best = best.sort(byScore).slice(0, KEPT);
    return { best, total, fullest, kinds, units, top: best.length ? best[0].score : 0 };
  }

  /** Load the best records and look at how the query sits in their titles. */
  async show(best, words, limit) {
    const hits = await Promise.all(best.slice(0, limit).map(async ({ record, score }) => {
      const [url, title, text, at, lang] = await this.record(record);
      const [unit, unitName] = this.units[this.unit[record]];
      return { record, score, url, title, text, at: at || "", lang: lang || this.lang, kind: this.kinds[this.kind[record]], unit, unitName };
    }));
    const asked = words.map((word) => word.folded).join(" "), typed = new Set(words.map((word) => word.folded));
    for (const hit of hits) {
      /* of a document: its type and number */
      const title = wordsOf(hit.kind === "document" ? hit.title.split(":")[0] : hit.title, this.lang, this.short).map((word) => word.folded);
      const said = title.join(" ");
      if (said === asked) hit.score *= 1.45;
      else if (said.startsWith(asked)) hit.score *= 1.25;
      else if (` ${said}`.includes(` ${asked}`)) hit.score *= 1.15;
      else if (words.every((word) => title.includes(word.folded))) hit.score *= 1.12;
      hit.score *= 1 + 0.25 * (title.filter((word) => typed.has(word)).length / Math.max(1, title.length)) ** 2;
    }
    return hits.sort(byScore);
  }
}

/* ---- snippets ------------------------------------------------------------------------------------------------- */

/** Cut a text where most of what was asked stands close together: [[text, whether it was asked for]]. */
export function snippet(text, used, lang, room = 170) {
  const words = spans(text, lang), which = new Map();
  used.forEach((found, at) => found.forEach((one) => which.has(one.form.folded) || which.set(one.form.folded, at)));
  const hits = words.filter(([, , folded]) => which.has(folded));
  let from = text.length > room && hits.length ? Math.max(0, densest(hits, which, room) - 40) : 0;
  if (from) from = (words.find(([start]) => start >= from) || [0])[0];
  let to = Math.min(text.length, from + room);
  if (to < text.length) to = Math.max(from, ...words.filter(([, end]) => end <= to).map(([, end]) => end));
  const pieces = from ? [["… ", false]] : [];
  let done = from;
  for (const [start, end] of hits.filter(([start, end]) => start >= from && end <= to)) {
    if (start > done) pieces.push([text.slice(done, start), false]);
    pieces.push([text.slice(start, end), true]);
    done = end;
  }
  if (done < to) pieces.push([text.slice(done, to), false]);
  if (to < text.length) pieces.push([" …", false]);
  return pieces;
}

function densest(hits, which, room) {
  let best = -1, start = 0;
  hits.forEach(([from], first) => {
    const seen = new Set();
    let value = 0;
    for (let at = first; at < hits.length && hits[at][1] - from <= room - 40; at += 1) {
      const word = which.get(hits[at][2]);
      value += seen.has(word) ? 0.1 : 1;
      if (at > first && which.get(hits[at - 1][2]) === word - 1 && hits[at][0] - hits[at - 1][1] < 3) value += 0.5;
      seen.add(word);
    }
    if (value > best) { best = value; start = from; }
  });
  return start;
}
