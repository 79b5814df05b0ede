// Comfort only: every page reads without it. j and k go from line to line, / goes to the search, what a filter asks for
// comes without loading the page anew, chosen words are copied as a citation.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  // line by line
  let at = -1;
  const go = (step) => {
    const all = [...document.querySelectorAll(".line")].filter((line) => line.offsetParent !== null);
    if (!all.length) return;
    at = Math.min(Math.max(at + step, 0), all.length - 1);
    all.forEach((line, place) => line.classList.toggle("here", place === at));
    all[at].querySelector("a[href]")?.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    all[at].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  };

  // filters: the parts of the page that another question changes, taken from the page that answers it
  const parts = ["count", "results", "twins", "tongue"];
  const served = "silent" in document.body.dataset; // a folder of pages answers nothing
  let shown = location.pathname + location.search;
  let asking = null;
  const show = (page, typed) => {
    for (const id of typed ? parts : [...parts, "asked"]) {
      const fresh = page.getElementById(id);
      byId(id)?.replaceChildren(...(fresh ? fresh.childNodes : []));
    }
    document.title = page.title;
    at = -1;
  };
  const swap = async (url, { typed = false, push = true, focus = false } = {}) => {
    asking?.abort();
    const mine = (asking = new AbortController());
    byId("results").setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { signal: mine.signal, headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.getElementById("results")) return location.assign(url);
      show(page, typed);
      shown = url;
      if (push) history[typed ? "replaceState" : "pushState"](null, "", url);
      if (focus) focusOn(byId("count") || byId("results"));
    } catch (fault) {
      if (fault.name === "AbortError") return;
      if (focus || !byId("count")) return location.assign(url);
      byId("count").textContent = document.body.dataset.silent;
    }
    if (asking === mine) byId("results").removeAttribute("aria-busy");
  };
  const focusOn = (place) => {
    place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
  };
  const asked = (form) => {
    const said = [...new FormData(form)].filter(([, value]) => value.trim());
    const query = new URLSearchParams(said).toString();
    return form.getAttribute("action").split("?")[0] + (query ? "?" + query : "");
  };
  const filters = (event) => byId("results") && event.target.closest("form.filters");
  let pause = 0;
  document.addEventListener("input", (event) => {
    const form = filters(event);
    if (!form) return;
    clearTimeout(pause);
    pause = setTimeout(() => swap(asked(form), { typed: true }), event.target.matches("select") ? 0 : 250);
  });
  document.addEventListener("submit", (event) => {
    const form = filters(event);
    if (!form) return;
    event.preventDefault();
    clearTimeout(pause);
    swap(asked(form));
  });
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("#results :is(.pager, .tabs, .facets, .conditions, .spread) a");
    if (!link || !served) return;
    event.preventDefault();
    clearTimeout(pause);
    swap(link.getAttribute("href"), { focus: true });
  });
  addEventListener("popstate", () => {
    const url = location.pathname + location.search;
    if (byId("results") && url !== shown) swap(url, { push: false });
  });

  // citations: of a statement by its button, of any words that are chosen in an article
  const put = async (words, button) => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      return false;
    }
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = button.dataset.copy), 1500);
    return true;
  };
  document.querySelectorAll("button[data-copy]").forEach((button) => {
    button.hidden = !button.dataset.of;
    button.addEventListener("pointerdown", (event) => event.preventDefault()); // or the choice of words would be lost
    button.addEventListener("click", async () => {
      const box = byId(button.dataset.of);
      const words = box ? box.value : citation(button);
      if (!(await put(words, button)) && box) box.select();
    });
  });
  const chosen = () => {
    const held = getSelection();
    const sheet = document.querySelector(".sheet");
    if (!sheet || !held.rangeCount || held.isCollapsed || !sheet.contains(held.anchorNode)) return "";
    const words = held.getRangeAt(0).cloneContents();
    words.querySelectorAll(".at, .margin, .reason").forEach((part) => part.remove());
    return words.textContent.replace(/\s+/g, " ").trim();
  };
  const encoded = (words) => encodeURIComponent(words).replace(/-/g, "%2D");
  const citation = (button) => {
    const words = chosen();
    const all = words.split(" ");
    const ends = all.length > 12 ? [all.slice(0, 4), all.slice(-4)].map((end) => end.join(" ")) : [words];
    const page = button.dataset.url || location.href.split("#")[0];
    return `« ${words} », ${button.dataset.tail}, ${page}#:~:text=${ends.map(encoded).join(",")}`;
  };
  const free = document.querySelector("button.copy");
  if (free) document.addEventListener("selectionchange", () => (free.hidden = chosen().length < 2));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select")) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "c" && free && !free.hidden) free.click();
    else if (event.key === "/") {
      const find = byId("find") || byId("words");
      event.preventDefault();
      if (find) find.focus(), find.select();
      else byId("find-page")?.click();
    }
  });
  document.addEventListener("focusin", (event) => event.target.matches(".citation") && event.target.select());

  // a statement that was followed to is shown in all its parts
  const target = () => {
    const found = /^#s-(\d+)$/.exec(location.hash);
    document.querySelectorAll("mark.said").forEach((mark) => {
      mark.classList.toggle("target", !!found && mark.dataset.s.split(" ").includes(found[1]));
    });
  };
  addEventListener("hashchange", target);
  target();
})();
