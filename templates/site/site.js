// Better with it, whole without: a note opens its passage beside the text, and a page says when there is a newer edition.
"use strict";

(() => {
  const WIDE = window.matchMedia("(min-width: 64rem)");
  const INTERVAL = 5000; // milliseconds between two looks for a newer edition
  const isNote = "a.mark, a[href*='?note=']";

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // The passage beside the text
  const heading = make("h2", { id: "panel-title", tabIndex: -1 });
  const kicker = make("p", { className: "kicker" });
  const close = make("button", { type: "button", textContent: "Close" });
  const cites = make("div", {});
  const content = make("div", { className: "panel-body" });
  const panel = make(
    "dialog",
    { className: "panel" },
    make("div", { className: "panel-head" }, make("div", {}, kicker, heading, cites), close),
    content,
  );
  panel.setAttribute("aria-labelledby", "panel-title");
  let opener = null;
  let asked = 0;

  // Beside the panel the column may be narrower, and every line above breaks elsewhere: the mark stays where the eye is.
  const makeRoom = (needed) => {
    const place = () => (opener && opener.isConnected ? opener.getBoundingClientRect().top : 0);
    const before = place();
    document.body.classList.toggle("panel-open", needed);
    window.scrollBy({ top: place() - before, behavior: "instant" });
  };

  const release = () => {
    if (opener) {
      opener.removeAttribute("aria-expanded");
    }
  };

  const show = (page, address) => {
    const article = page.getElementById("article");
    const title = page.querySelector("main h1");
    if (!article || !title) {
      throw new Error("not a page of an article");
    }
    kicker.textContent = page.querySelector("main .kicker").textContent;
    heading.textContent = title.textContent;
    const whole = make("p", {}, make("a", { href: address, textContent: "Open the article on its own page" }));
    whole.firstChild.dataset.leave = "";
    cites.replaceChildren(...article.querySelectorAll(".note-cites"));
    content.replaceChildren(document.adoptNode(article), whole);
    if (!panel.isConnected) {
      document.body.append(panel);
    }
    if (!panel.open) {
      makeRoom(true);
      WIDE.matches ? panel.show() : panel.showModal();
    }
    heading.focus({ preventScroll: true });
    const passage = content.querySelector("#passage");
    const above = panel.querySelector(".panel-head").offsetHeight;
    panel.scrollTop = passage ? passage.offsetTop - above - panel.clientHeight / 4 : 0;
  };

  const open = async (link) => {
    const request = ++asked;
    const answer = await fetch(link.href.split("#")[0], { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    if (request !== asked) {
      return; // another note was clicked meanwhile
    }
    if (!panel.contains(link)) {
      release();
      opener = link;
      opener.setAttribute("aria-expanded", "true");
    }
    show(page, link.href);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(isNote);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const beside = document.body.dataset.notes === "beside" || panel.contains(link);
    if (!link || !plain || !beside || "leave" in link.dataset) {
      return;
    }
    event.preventDefault();
    open(link).catch(() => window.location.assign(link.href));
  });
  close.addEventListener("click", () => panel.close());
  panel.addEventListener("close", () => {
    makeRoom(false);
    release();
    if (opener && opener.isConnected) {
      opener.focus({ preventScroll: true });
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) {
      event.preventDefault();
      panel.close();
    }
  });

  // Word of a newer edition
  const { latest, edition } = document.body.dataset;
  if (latest && edition !== undefined) {
    const news = make("p", { className: "news" });
    news.setAttribute("role", "status");
    document.body.append(news);
    const look = async () => {
      if (document.hidden || news.hasChildNodes()) {
        return;
      }
      try {
        const answer = await fetch(latest, { credentials: "same-origin" });
        const found = answer.ok ? (await answer.json()).edition : null;
        if (found && found !== edition) {
          const link = make("a", { href: latest.replace(/latest$/, ""), textContent: "See what is new" });
          news.append("There is a newer edition. ", link, ".");
        }
      } catch {
        // the server is gone for now: the next look may find it again
      }
    };
    window.setInterval(look, INTERVAL);
    document.addEventListener("visibilitychange", look);
  }
})();
