/// Loads the page again when another site is shown, and lays what is wrong over it.
let reloadScript = """
  (function () {
    "use strict";
    var version = document.currentScript.dataset.version;
    var box = null;
    function line(parent, text, css) {
      var element = document.createElement("div");
      element.textContent = text;
      element.style.cssText = css || "";
      parent.appendChild(element);
    }
    function show(findings) {
      if (box) { box.remove(); box = null; }
      if (!findings.length) { return; }
      box = document.createElement("div");
      box.id = "chronicle-findings";
      box.setAttribute("role", "alert");
      box.style.cssText = "position:fixed;inset:0;z-index:2147483647;overflow:auto;padding:2rem;" +
        "background:rgba(24,24,27,.96);color:#fafafa;font:16px/1.5 system-ui,sans-serif;text-align:left";
      line(box, "The site stays as it was until this is mended", "font-size:1.25rem;font-weight:600");
      findings.forEach(function (finding) {
        line(box, finding.place, "margin-top:1.5rem;font-family:monospace;color:#fca5a5");
        line(box, finding.message, "font-weight:600");
        if (finding.line) { line(box, finding.line, "font-family:monospace;white-space:pre;overflow:auto"); }
        if (finding.help) { line(box, "What to do: " + finding.help, "color:#bbf7d0"); }
      });
      document.documentElement.appendChild(box);
    }
    var events = new EventSource("/.chronicle/events");
    events.onmessage = function (event) {
      var state = JSON.parse(event.data);
      if (state.version !== version) { location.reload(); } else { show(state.findings); }
    };
    window.addEventListener("pagehide", function () { events.close(); });
    window.addEventListener("pageshow", function (event) { if (event.persisted) { location.reload(); } });
  })();

  """
