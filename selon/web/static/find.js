// Search in a folder of pages, from disk: the lines of find-data.js, every word asked for beginning a word of theirs,
// accents, œ and case folded. Without scripts the page leads to the list from A to Z.
"use strict";
(() => {
  const SHOWN = 60;
  const box = document.getElementById("words");
  const kind = document.getElementById("kind");
  const list = document.getElementById("found");
  const count = document.getElementById("count");
  const fold = (words) =>
    words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae");
  const apart = /(?<!\d)(?<!\d[.,])[1-9]\d{0,2}([ \u00a0\u202f\u2009.'’])\d{3}(?:\1\d{3})*(?!\d)/g;
  const joined = (words) => words.replace(apart, (figure) => figure.replace(/\D/g, "")); // 831 440, 831.440: one figure
  const spaced = (words) => " " + joined(fold(words)).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const lines = (window.SELON || []).map((line) => [...line, spaced(line[1] + " " + line[2])]);
  const element = (name, words, className) => {
    const made = document.createElement(name);
    made.textContent = words;
    if (className) made.className = className;
    return made;
  };
  const marked = (words, terms) =>
    words.split(/([\p{L}\p{N}]+)/u).map((part, place) => {
      const folded = fold(part);
      return place % 2 && terms.some((term) => folded.startsWith(term)) ? element("mark", part, "found") : part;
    });
  const item = ([what, words, beside, file], terms) => {
    const made = element("li", "", "said line");
    const link = element("a", "");
    link.href = file;
    link.append(...marked(words, terms));
    const facts = element("p", kind.querySelector(`[value=${what}]`).textContent, "facts");
    if (beside) facts.append(" · ", ...marked(beside, terms));
    const title = element("p", "", "by");
    title.append(link);
    made.append(title, facts);
    return made;
  };
  const find = () => {
    const terms = spaced(box.value).trim().split(" ").filter(Boolean);
    const wanted = terms.map((term) => " " + term);
    const found = terms.length
      ? lines.filter((line) => (!kind.value || line[0] === kind.value) && wanted.every((term) => line[4].includes(term)))
      : [];
    list.replaceChildren(...found.slice(0, SHOWN).map((line) => item(line, terms)));
    const [none, one, many] = count.dataset.words.split("|");
    count.textContent = terms.length ? (found.length ? `${found.length} ${found.length > 1 ? many : one}` : none) : "";
    history.replaceState(null, "", box.value ? "#q=" + encodeURIComponent(box.value) : location.pathname);
  };
  document.getElementById("search").hidden = false;
  let pause = 0;
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(find, 120);
  });
  kind.addEventListener("change", find);
  const asked = /^#q=(.+)$/.exec(location.hash);
  if (asked) box.value = decodeURIComponent(asked[1]);
  box.focus();
  find();
})();
