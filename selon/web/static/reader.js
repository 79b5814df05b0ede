// Comfort only: every page reads without it. j and k go from line to line, / goes to the search, a statement that was
// followed to is shown in all its parts.
"use strict";
(() => {
  const lines = () => [...document.querySelectorAll(".line")].filter((line) => line.offsetParent !== null);
  let at = -1;
  const go = (step) => {
    const all = lines();
    if (!all.length) return;
    at = Math.min(Math.max(at + step, 0), all.length - 1);
    all.forEach((line, place) => line.classList.toggle("here", place === at));
    const link = all[at].querySelector("a[href]");
    if (link) link.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    all[at].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "/") {
      const find = document.getElementById("find");
      if (!find) return;
      event.preventDefault();
      find.focus();
      find.select();
    }
  });
  const target = () => {
    const found = /^#s-(\d+)$/.exec(location.hash);
    document.querySelectorAll("mark.said").forEach((mark) => {
      mark.classList.toggle("target", !!found && mark.dataset.s.split(" ").includes(found[1]));
    });
  };
  addEventListener("hashchange", target);
  target();
  document.querySelectorAll(".citation").forEach((box) => box.addEventListener("focus", () => box.select()));
})();
