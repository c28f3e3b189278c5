// Conveniences only: every page works without this file.
(function () {
  "use strict";

  // The arrow keys lead to the page before and after, where a page has neighbours.
  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, textarea, select, audio, video, [contenteditable], [tabindex]")) return;
    // A wide table or text is scrolled with the same keys.
    if (document.documentElement.scrollWidth > window.innerWidth) return;
    var way = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    var link = way && document.querySelector('head link[rel="' + way + '"]');
    if (link) window.location.href = link.href;
  });

  // A link into a folded part opens it.
  function unfold() {
    var id = decodeURIComponent(window.location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) return;
    var part = target.closest("details:not([open])");
    if (!part) return;
    for (; part; part = part.parentElement.closest("details")) part.open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", unfold);
  unfold();

  // Paper cannot be unfolded: open everything for printing, and fold again what was folded.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (part) { part.open = false; });
  });

  // Each sentence of an article gets its number, which is a link to it; following the link copies it.
  var body = document.querySelector("article .body");
  var sentences = body ? body.querySelectorAll(".sentence[id]") : [];
  if (!sentences.length) return;

  var said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "note";

  sentences.forEach(function (sentence, index) {
    var link = document.createElement("a");
    link.className = "number";
    link.href = "#" + sentence.id;
    link.textContent = index + 1;
    link.setAttribute("aria-label", "{{say.sentence_link}}".replace("#", index + 1));
    link.addEventListener("click", function () {
      if (!navigator.clipboard) return;
      navigator.clipboard.writeText(link.href).then(function () {
        said.textContent = " " + "{{say.sentence_copied}}".replace("#", index + 1);
      }, function () { /* The browser refused; the address line has the link. */ });
    });
    sentence.prepend(link);
  });

  var button = document.createElement("button");
  button.type = "button";
  button.className = "tool";
  button.textContent = "{{say.number_sentences}}";
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", function () {
    button.setAttribute("aria-pressed", String(body.classList.toggle("numbered")));
  });
  var line = document.createElement("p");
  line.className = "tools";
  line.append(button, said);
  body.after(line);
})();
