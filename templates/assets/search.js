// Searches the chronicle in its own index, search/*.js; docs/search.md tells the format.
// The index is loaded as scripts, so that it works from a disk as from a server.
(() => {
  "use strict";
  const $ = id => document.getElementById(id), form = $("search");
  if (!form) return;
  const { q: box, from, to, who } = form.elements, say = form.dataset, said = $("found"), list = $("results");
  const files = {}, waiting = {};
  let start, run = 0;

  // Each file of the index calls this function with its data.
  window.chronicleSearch = (kind, number, data) => {
    const name = kind === "start" ? kind : kind + number;
    files[name] = kind === "t" ? data.split("\n").slice(0, -1) : data;
    if (kind === "start") start = data;
    if (waiting[name]) waiting[name].done(files[name]);
  };
  const load = name => {
    if (files[name]) return Promise.resolve(files[name]);
    const wait = waiting[name] = waiting[name] || {};
    return wait.promise = wait.promise || new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = "search/" + name + ".js";
      script.onerror = () => { delete waiting[name]; fail(Error(script.src)); };
      wait.done = done;
      document.head.append(script);
    });
  };

  // Words, as SearchWords.swift cuts them.
  const folds = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h", ŋ: "n", ŧ: "t", ĸ: "k", ŉ: "n", ſ: "s" };
  const joined = "[\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}]";
  const pattern = new RegExp("(" + joined + "+)|(?:(?!" + joined + ")[\\p{L}\\p{N}])+", "gu");
  const fold = text => text.normalize("NFD").replace(/([a-z])[\u0300-\u036f]+/gi, "$1").normalize("NFC").toLowerCase()
    .replace(/[^\0-\x7f]/g, letter => folds[letter] || letter);
  const stem = word => {
    if (!start.english || word.length < 4 || !/s$/.test(word)) return word;
    if (/[^ae]ies$/.test(word)) return word.slice(0, -3) + "y";
    return /([ao]es|ees|us|ss)$/.test(word) ? word : word.slice(0, -1);
  };
  const words = text => {
    const found = [];
    for (const [word, run] of fold(text).matchAll(pattern)) {
      const letters = [...word];
      if (!run) { if (!/^[^0-9]$/.test(word)) found.push(stem(word)); }
      else if (letters.length < 2) found.push(word);
      else letters.slice(1).forEach((letter, i) => found.push(letters[i] + letter));
    }
    return found;
  };

  // Numbers in base 32, the lowest digit first.
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const numbers = text => {
    const out = [];
    let value = 0, unit = 1;
    for (const letter of text) {
      const digit = digits.indexOf(letter);
      value += (digit & 31) * unit;
      unit *= 32;
      if (digit < 32) { out.push(value); value = 0; unit = 1; }
    }
    return out;
  };
  // Whether a text comes after another by code points.
  const isAfter = (a, b) => {
    const x = [...a], y = [...b], i = x.findIndex((letter, i) => letter !== y[i]);
    return i >= 0 && (i >= y.length || x[i].codePointAt(0) > y[i].codePointAt(0));
  };
  // The only file that may have a term.
  const fileOf = term => {
    let low = 0, high = start.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(start.terms[middle], term)) high = middle; else low = middle + 1;
    }
    return Math.max(0, low - 1);
  };
  // The entries of a word, or of all that begin with it, with their weights.
  const find = async (term, isOpen) => {
    const found = { entries: new Map(), count: 0 }, first = fileOf(term), next = start.terms[first + 1];
    if (!start.terms.length) return found;
    let left = 40;
    for (const name of isOpen && next && next.startsWith(term) ? [first, first + 1] : [first]) {
      for (const line of await load("t" + name)) {
        const [, head, cut, code] = /^([^=!]*)(?:!(\w+))?=(.*)/.exec(line);
        if (head !== term && !(isOpen && term[1] && head.startsWith(term) && left-- > 0)) continue;
        const all = numbers(code);
        let entry = -1;
        for (const number of all) {
          entry += (number >> 2) + 1;
          found.entries.set(entry, Math.max([1, 1.5, 2.2, 4][number & 3], found.entries.get(entry) || 0));
        }
        found.count += cut ? parseInt(cut, 36) : all.length;
        found.isCut = found.isCut || !!cut;
      }
    }
    return found;
  };

  // The last word while it is being typed.
  const openWord = text => (/[\p{L}\p{N}]+$/u.exec(fold(text)) || [""])[0];
  const group = entry => start.first.findIndex(end => entry < end);
  const year = entry => start.years.reduce((found, row) => row[1] <= entry ? row[0] : found, 0);

  // The entries that have all words, best first.
  const search = async query => {
    const lists = await Promise.all(query.words.map((word, i) => find(word, query.open && i === query.words.length - 1)));
    const scores = new Map(), some = lists.filter(list => !list.isCut), sure = some.length ? some : lists;
    for (const list of lists) {
      const rarity = Math.log(1 + start.first[3] / (1 + list.count));
      list.entries.forEach((weight, entry) => scores.set(entry, (scores.get(entry) || 0) + weight * rarity));
    }
    const any = [...scores.keys()];
    let entries = any.filter(entry => sure.every(list => list.entries.has(entry)));
    const isLoose = !entries.length && lists.length > 1 && (query.rest || !query.day);
    if (isLoose) entries = any;
    if (query.who) {
      const person = (await find("@" + query.who)).entries;
      entries = lists.length ? entries.filter(entry => person.has(entry)) : [...person.keys()];
    } else if (!lists.length) {
      for (let entry = start.first[2]; entry < start.first[3]; entry++) entries.push(entry);
    }
    if (query.from || query.to) {
      entries = entries.filter(entry => group(entry) < 2
        || year(entry) && year(entry) >= query.from && year(entry) <= (query.to || 9999));
    }
    entries.sort((a, b) => group(a) - group(b) || (scores.get(b) || 0) - (scores.get(a) || 0) || b - a);
    return { entries, isLoose };
  };

  // A date in a query, and the page of that day, month or year.
  const dated = /^\d{4}$|\b\d{4}(-\d\d?){1,2}\b|(\b\d\d? )?\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?( \d\d?,?)? \d{4}\b/i;
  const dayPage = text => {
    let parts = /^\d[\d-]*$/.test(text) && text.split("-").map(Number);
    if (!parts) {
      const date = new Date(text.replace(",", " ") + " UTC");
      if (isNaN(date)) return;
      parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, /\b\d\d?\b/.test(text) && date.getUTCDate()].filter(Boolean);
    }
    const name = parts.map((part, i) => String(part).padStart(i ? 2 : 4, "0"));
    let number = 0;
    const has = numbers(start.days).some(step => {
      number += step;
      return new Date((number - 719528) * 864e5).toISOString().startsWith(name.join("-"));
    });
    if (has) return [name.join("-"), name.join("/") + (name[2] ? ".html" : "/index.html")];
  };

  const make = (name, kind, ...inside) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...inside);
    return made;
  };
  // A text with the words of the query marked.
  const marked = (text, query) => text.split(/([\p{L}\p{N}]+)/u).map((part, i) =>
    i % 2 && words(part).some(word => query.words.includes(word) || query.open && word.startsWith(query.open))
      ? make("mark", "", part) : part);
  const row = (when, href, title, ...more) => {
    const link = make("a", "", ...title);
    link.href = href;
    return make("li", "", make("p", "when", when), make("div", "item", make("p", "title", link, ...more.shift() || []), ...more));
  };
  const rowOf = (entry, shown, query) => {
    const [title, href, when, from, text] = shown, kind = group(entry), more = [];
    if (kind < 2) {
      const years = kind || !query.from || query.from !== query.to ? "" : "#y" + query.from;
      return row([say.person, say.place][kind], href + years, marked(title, query),
        [" ", make("span", "native", when), " ", make("span", "count", from)]);
    }
    if (text && text !== title) more.push(make("p", "summary", ...marked(text, query)));
    if (from) more.push(make("p", "cite", make("cite", "", from)));
    return row(when, href, marked(title, query), [], ...more);
  };
  const show = async (found, query, limit, mine) => {
    const top = found.entries.slice(0, limit), heads = new Map(start.heads);
    const shown = await Promise.all(top.map(async entry =>
      heads.get(entry) || (await load("e" + Math.floor(entry / start.size)))[entry % start.size]));
    if (mine !== run) return;
    const rows = top.map((entry, i) => rowOf(entry, shown[i], query)), count = found.entries.length;
    if (query.day) rows.unshift(row(say.day, query.day[1], [query.day[0]]));
    if (count > limit) {
      const more = make("button", "tool", say.more);
      more.type = "button";
      more.onclick = async () => {
        await show(found, query, limit + 50, mine);
        list.querySelectorAll("a")[limit].focus();
      };
      rows.push(make("li", "", more));
    }
    list.replaceChildren(...rows);
    said.textContent = rows.length ? (found.isLoose ? say.loose + " " : "") + say.count.replace("0", count + (query.day ? 1 : 0)) : say.none;
  };

  const go = async () => {
    const mine = ++run, text = box.value.trim(), name = fold(who.value.trim()), address = new URLSearchParams();
    for (const field of [box, from, to, who]) if (field.value.trim()) address.set(field.name, field.value);
    history.replaceState(null, "", "?" + address);
    const date = (dated.exec(text) || [""])[0], day = date && dayPage(date), rest = day ? text.replace(date, "").trim() : "";
    const year = rest && !from.value && !to.value ? +day[0].slice(0, 4) : 0;
    const query = { words: words(rest || text).slice(0, 12), open: text.endsWith(rest) ? openWord(text) : "", day, rest, from: year || +from.value, to: year || +to.value,
      who: start.people.get(name) || name.replace(/[^\p{L}\p{N}]+/gu, "-") };
    try {
      if (String(address)) return await show(await search(query), query, 20, mine);
      list.replaceChildren();
      said.textContent = "";
    } catch (error) { said.textContent = say.failed; }
  };

  // The keys go through what was found.
  document.addEventListener("keydown", event => {
    const links = [...list.querySelectorAll("a, button")], here = document.activeElement, at = links.indexOf(here);
    if (event.altKey || event.ctrlKey || event.metaKey || at < 0 && here !== box) return;
    if (event.key === "ArrowDown" && links[at + 1]) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || box).focus();
    else if (event.key === "Escape" && at >= 0) box.focus();
    else return;
    event.preventDefault();
  });

  load("start").then(() => {
    start.people = new Map();
    for (const [entry, [name, href]] of start.heads) {
      if (entry >= start.first[0]) continue;
      $("names").append(new Option("", name));
      start.people.set(fold(name), href.replace(/^people\/|\.html$/g, ""));
    }
    for (const [year] of start.years) if (year) { from.append(new Option(year)); to.append(new Option(year)); }
    for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
    form.hidden = false;
    form.addEventListener("submit", event => { event.preventDefault(); go(); });
    form.addEventListener("input", go);
    box.focus();
    go();
  }).catch(() => { said.textContent = say.failed; });
})();
