// What the forms of the page do. Texts from the service are only ever put into the page as text, never as markup;
// the token stays in its field.
"use strict";
(() => {
  const facts = JSON.parse(document.getElementById("facts").textContent);
  const words = facts.words;
  const byId = (id) => document.getElementById(id);

  // MARK: Texts and numbers

  const number = (text, digits = 3) =>
    new Intl.NumberFormat(facts.language, { maximumFractionDigits: digits }).format(Number(text));

  // As many digits as an estimate can bear: three.
  const amount = (text) => {
    if (text === null || text === undefined) return null;
    const value = Number(text);
    const digits = Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
    return new Intl.NumberFormat(facts.language, digits).format(value);
  };

  const fill = (text, values) => text.replace(/\{([a-z]+)\}/g, (place, name) => values[name] ?? place);

  const element = (name, options = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(options)) {
      if (value === undefined || value === null) continue;
      if (key === "text") made.textContent = value;
      else made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  };

  // What the service only says in English is marked as such, for those who listen to the page.
  const english = facts.language === "en" ? null : "en";
  const inEnglish = (text) => element("span", { lang: english, text });

  // MARK: Asking

  class Problem extends Error {
    // Words of the page are in its language, those of the service in English.
    constructor(detail, mend, reasons, isFromService = false) {
      super(detail);
      this.isFromService = isFromService;
      this.mend = mend;
      this.reasons = reasons ?? [];
    }
  }

  const ask = async (path, options = {}, isPublic = true) => {
    const headers = { Accept: "application/json", ...options.headers };
    const token = byId("token")?.value.trim();
    if (token ? !/^[\x21-\x7e]+$/.test(token) : !isPublic) throw new Problem(words.need_token);
    if (token) headers.Authorization = `Bearer ${token}`;
    let response;
    try {
      response = await fetch(path, { ...options, headers, credentials: "omit", cache: "no-store" });
    } catch {
      throw new Problem(words.unreachable);
    }
    let body;
    try {
      body = await response.json();
    } catch {
      // A proxy that answers for a service that is gone writes a page of its own.
      throw new Problem(words.unreachable);
    }
    if (!response.ok) throw new Problem(body.detail ?? body.title, body.mend, body.reasons, true);
    return body;
  };

  const answering = (form, place, work) => {
    // A service without a ledger or token has fewer forms.
    byId(form)?.addEventListener("submit", async (event) => {
      event.preventDefault();
      const target = byId(place);
      const button = event.target.querySelector("button");
      button.disabled = true;
      target.setAttribute("aria-busy", "true");
      target.replaceChildren(element("p", { text: words.working }));
      try {
        target.replaceChildren(...(await work(new FormData(event.target))).filter(Boolean));
      } catch (problem) {
        const isKnown = problem instanceof Problem;
        const text = isKnown ? problem.message : words.went_wrong;
        const box = element("div", { class: "problem" },
          element("p", {}, element("strong", { text: words.no_answer }), " ",
            problem.isFromService ? inEnglish(text) : text));
        if (isKnown) {
          for (const reason of problem.reasons) box.append(element("p", { lang: english, text: reason }));
          if (problem.mend) {
            box.append(element("p", {}, element("strong", { text: words.mend }), " ", inEnglish(problem.mend)));
          }
        }
        target.replaceChildren(box);
        // A mistake of the page itself is told to whoever looks for it, too.
        if (!isKnown) throw problem;
      } finally {
        button.disabled = false;
        target.removeAttribute("aria-busy");
      }
    });
  };

  // MARK: Figures and tables

  // The heading of a method in the page's words; one of somebody's own pack has its English label.
  const methodHeading = (method) =>
    facts.methods[method.method ?? method.id] ?? inEnglish(method.heading || method.label || method.id);

  // One of the two figures that stand side by side: heading, number, interval.
  const figure = (heading, totals, extra = []) => {
    const value = amount(totals?.value);
    const box = element("div", { class: "figure" }, element("p", { class: "heading" }, heading));
    if (value === null) {
      box.append(element("p", { class: "number none", text: words.no_figure }));
      return box;
    }
    box.append(element("p", { class: "number", text: value }), element("p", { text: words.unit_avoided }));
    if (totals.low !== null && totals.low !== undefined) {
      const ends = { low: amount(totals.low), high: amount(totals.high) };
      box.append(element("p", { class: "more", text: fill(words.interval, ends) }));
    }
    for (const line of extra) box.append(element("p", { class: "more", text: line }));
    return box;
  };

  const table = (caption, heads, rows, options = {}) => {
    const head = element("tr");
    heads.forEach((name, index) => head.append(
      element("th", { scope: "col", text: name, class: options.amounts?.includes(index) ? "amount" : null })));
    const body = element("tbody");
    for (const row of rows) {
      const line = element("tr");
      row.forEach((cell, index) => {
        const isEmpty = cell === null || cell === undefined || cell === "";
        const classes = [options.amounts?.includes(index) ? "amount" : "", isEmpty ? "empty" : ""].join(" ").trim();
        const made = index === 0
          ? element("th", { scope: "row" })
          : element("td", { "data-head": heads[index], class: classes || null });
        made.append(isEmpty ? "" : cell);
        line.append(made);
      });
      body.append(line);
    }
    const made = element("table", { class: "stacks" }, element("caption", { text: caption }),
      element("thead", {}, head), body);
    return element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": caption }, made);
  };

  const list = (texts) => {
    const made = element("ul", { class: "facts" });
    for (const text of texts) made.append(element("li", { text }));
    return made;
  };

  const extras = (totals) => {
    const lines = [];
    const waste = totals?.avoided?.e_waste_prevented?.net;
    if (totals?.kept_in_use_kg) lines.push(`${amount(totals.kept_in_use_kg)} kg ${words.kept_in_use}`);
    if (waste) lines.push(`${amount(waste)} kg ${words.waste_prevented}`);
    return lines;
  };

  // The figure of an answer and the other method's, with equal weight; devices outside the study stand apart.
  const figures = (answer) => {
    const made = [];
    const pair = (own, other, note) => {
      const both = element("div", { class: "figures" },
        figure(answer.heading || answer.method, own, extras(own)),
        answer.beside ? figure(answer.beside.heading || answer.beside.method, other, []) : null);
      if (note) made.push(element("h3", { text: note }));
      made.push(both);
    };
    if (answer.value !== null || !answer.outside_study) pair(answer, answer.beside);
    if (answer.outside_study) pair(answer.outside_study, answer.beside?.outside_study, words.outside);
    return made;
  };

  // MARK: Why a number

  const meaning = (term) => {
    const own = {
      D: words.term_d, E_new: words.term_e_new, L1: words.term_l1, L2: words.term_l2, R: words.term_r,
      m: words.term_m,
    }[term.symbol];
    return own ?? inEnglish(term.name);
  };

  // "49.2 = 1 × 84 × (2 / 3) − 6.8", with the numbers of the terms in the place of the letters.
  const formula = (result) => {
    const sum = (symbol) => {
      const found = result.terms.filter((term) => term.symbol === symbol);
      if (!found.length) return null;
      const texts = found.map((term) => number(term.value, 6));
      return texts.length > 1 ? `(${texts.join(" + ")})` : texts[0];
    };
    const [d, device, first, second] = ["D", "E_new", "L1", "L2"].map(sum);
    if (!d || !device) return null;
    const life = first && second ? ` × (${second} / ${first})` : "";
    const letters = first && second ? "D × E_new × (L2 / L1)" : "D × E_new";
    const burden = Number(result.burden ?? 0);
    const sign = burden < 0 ? "+" : "−";
    const rest = burden === 0 ? "" : ` ${sign} ${number(Math.abs(burden))}`;
    const letter = result.terms.some((term) => term.symbol === "P") ? " − (R + ΔU)" : " − R";
    return element("div", { class: "formula" },
      element("div", {}, element("var", { text: `kg CO2e = ${letters}${burden === 0 ? "" : letter}` })),
      element("div", { text: `${number(result.net)} kg CO2e = ${d} × ${device}${life}${rest}` }));
  };

  // The terms of the CO2e figure; those of waste and materials stand in the JSON.
  const shownTerms = ["D", "E_new", "L1", "L2", "R", "k", "g_ref", "g_FR", "P", "h", "e_ref / e_new", "g"];

  // The formula by each of the two methods, and every number once.
  const reasons = async (category, country, answer) => {
    const path = `/v1/factors/${encodeURIComponent(category)}${country ? `?country=${country}` : ""}`;
    let factors;
    try {
      factors = await ask(path);
    } catch {
      return [];
    }
    const sources = new Map(factors.sources.map((source) => [source.key, source]));
    const made = [element("h3", { text: `${words.why}: ${facts.categories[category] ?? factors.label}` }),
      element("p", { text: words.per_device })];
    const headings = new Map([[answer.method, answer.heading], [answer.beside?.method, answer.beside?.heading]]);
    const rows = [];
    const known = new Set();
    for (const [id, heading] of headings) {
      const result = factors.results.find((each) => each.method === id);
      if (!result || result.net === null) continue;
      made.push(element("h4", {}, heading || methodHeading(result)), formula(result));
      for (const term of result.terms) {
        const key = `${term.symbol} ${term.value} ${term.place}`;
        if (known.has(key) || !shownTerms.includes(term.symbol)) continue;
        known.add(key);
        const links = element("span");
        term.sources.forEach((key, index) => {
          const source = sources.get(key);
          if (index) links.append("; ");
          const text = source ? `${source.publisher} (${source.year})` : key;
          links.append(source && /^https?:/.test(source.url)
            ? element("a", { href: source.url, rel: "noreferrer", title: source.title, text }) : text);
        });
        const ends = term.low === null ? "" : `${number(term.low, 6)} – ${number(term.high, 6)}`;
        const unit = ["share", "year"].includes(term.unit) ? "" : ` ${term.unit.replace(/\/device$/, "")}`;
        rows.push([element("var", { text: term.symbol }), meaning(term), `${number(term.value, 6)}${unit}`, ends,
          term.quality, links]);
      }
    }
    if (!rows.length) return [];
    rows.sort((left, right) => shownTerms.indexOf(left[0].textContent) - shownTerms.indexOf(right[0].textContent));
    made.push(
      table(words.numbers, [words.symbol, words.meaning, words.value, words.range, words.quality, words.source],
        rows, { amounts: [2, 3] }),
      element("p", { class: "facts", text: words.quality_note }));
    return made;
  };

  // MARK: The forms

  const lines = (answer) => table(words.order_short, [words.device, words.units, words.result, words.unit_avoided],
    answer.lines.map((line) => [
      line.model ?? line.device ?? line.title ?? "", number(line.quantity),
      [line.state_text, line.reason].filter(Boolean).join("; "), amount(line.value)]),
    { amounts: [1, 3] });

  answering("estimate-form", "estimate-answer", async (form) => {
    const item = { units: Math.max(1, Math.trunc(Number(form.get("units"))) || 1) };
    for (const name of ["category", "title", "country"]) {
      const text = form.get(name).trim();
      if (text) item[name] = text;
    }
    if (!item.category && !item.title) throw new Problem(words.say_what);
    const answer = await ask(`/v1/estimates?locale=${facts.language}`, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ items: [item] }),
    });
    const line = answer.lines[0];
    return [
      element("p", { text: answer.sentence }), ...figures(answer),
      line?.value === null ? lines(answer) : null,
      ...(line?.category && line.value !== null ? await reasons(line.category, item.country, answer) : []),
      answer.assumptions?.length ? element("h3", { text: words.assumptions }) : null,
      answer.assumptions?.length ? list([...answer.assumptions, ...(answer.warnings ?? [])]) : null,
    ];
  });

  const order = (answer) => [
    element("p", { text: answer.sentence }), ...figures(answer), lines(answer),
    answer.warnings?.length ? list(answer.warnings) : null,
  ];

  answering("order-form", "order-answer", async (form) => {
    const id = form.get("order").trim();
    if (!id) throw new Problem(words.need_order);
    const answer = await ask(`/v1/orders/${encodeURIComponent(id)}/impact?locale=${facts.language}`, {}, false);
    if (!answer.orders) return order(answer);
    return [element("p", { text: words.several_orders }),
      ...answer.orders.flatMap((each) => [element("h3", { text: each.source }), ...order(each)])];
  });

  const query = (form, values = {}) => {
    const made = new URLSearchParams(values);
    for (const [name, text] of form) if (text.trim()) made.set(name, text.trim());
    const text = made.toString();
    return text ? `?${text}` : "";
  };

  answering("headline-form", "headline-answer", async (form) => {
    const answer = await ask(
      `/v1/headline${query(form, { locale: facts.language })}`, {}, facts.isHeadlinePublic);
    const texts = answer.sentences ?? [answer.claim];
    const quote = element("blockquote");
    for (const text of texts) quote.append(element("p", { text: String(text) }));
    const copy = element("button", { type: "button", class: "plain", text: words.copy });
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(texts.join("\n"));
        copy.textContent = words.copied;
      } catch {
        // Browsers have no clipboard for pages that come by plain HTTP from another machine.
        getSelection().selectAllChildren(quote);
        copy.textContent = words.selected;
      }
    });
    const warnings = answer.warnings?.length ? list(answer.warnings) : null;
    warnings?.setAttribute("lang", "en");
    return [quote, copy, warnings];
  });

  answering("statement-form", "statement-answer", async (form) => {
    const statement = await ask(`/v1/statement${query(form)}`, {}, facts.isStatementPublic);
    const method = (id) => statement.methods.find((each) => each.id === id);
    const own = statement.totals.avoided.climate_change;
    const beside = method("prudent");
    const totals = (climate) => ({ value: climate?.net, low: climate?.low, high: climate?.high });
    const other = beside?.totals?.avoided?.climate_change;
    const made = [element("div", { class: "figures" },
      figure(methodHeading(statement.method), totals(own), [
        `${number(statement.totals.units)} ${words.units_counted}`,
        ...(statement.totals.kept_in_use_kg
          ? [`${amount(statement.totals.kept_in_use_kg)} kg ${words.kept_in_use}`] : [])]),
      beside && beside.id !== statement.method.id
        ? figure(facts.methods[beside.id] ?? words.beside, totals(other)) : null)];
    const outside = statement.totals.outside_study;
    if (outside?.units) {
      made.push(element("h3", { text: words.outside }), element("div", { class: "figures" },
        figure(methodHeading(statement.method), totals(outside.avoided.climate_change),
          [`${number(outside.units)} ${words.units_counted}`]),
        beside && beside.id !== statement.method.id
          ? figure(facts.methods[beside.id] ?? words.beside,
            totals(beside.totals.outside_study?.avoided?.climate_change)) : null));
    }
    const row = (name, part) => [
      name, number(part.units), amount(part.avoided?.climate_change?.net), amount(part.kept_in_use_kg)];
    const rows = statement.by_category.flatMap((each) => {
      const name = facts.categories[each.category] ?? each.category;
      const own = each.units ? [row(name, each)] : [];
      return each.outside_study?.units ? [...own, row(`${name} (${words.outside})`, each.outside_study)] : own;
    });
    if (rows.length) {
      made.push(table(words.statement_short, [words.device, words.devices, words.unit_avoided, `kg ${words.kept_in_use}`],
        rows, { amounts: [1, 2, 3] }));
    }
    const save = element("button", { type: "button", class: "plain", text: words.statement_save });
    save.addEventListener("click", () => {
      const address = URL.createObjectURL(
        new Blob([`${JSON.stringify(statement, null, 2)}\n`], { type: "application/json" }));
      const link = element("a", { href: address, download: "statement.json" });
      link.click();
      URL.revokeObjectURL(address);
    });
    made.push(save);
    return made;
  });

  // Whoever has typed a token needs no word on it.
  byId("token")?.addEventListener("input", (event) => {
    for (const hint of document.querySelectorAll(".needs")) hint.hidden = event.target.value.trim() !== "";
  });

  // What was typed survives a change of language, but for the token.
  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", () => { if (location.hash) link.hash = location.hash; });
  }
})();
