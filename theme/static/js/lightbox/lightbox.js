// A page's numbered photos on the whole screen, side by side; the address tells which is shown, so that "back" closes
(() => {
  const links = [...document.querySelectorAll('figure[id^="anh-"] > a')];
  const hash = (number) => "#" + links[number].parentNode.id;
  const asked = (address) => links.findIndex((_, number) => hash(number) === address);
  const dialog = document.createElement("dialog");
  let at, opener, settling;

  dialog.className = "lightbox";
  dialog.setAttribute("aria-label", "Ảnh lớn");
  dialog.innerHTML =
    '<div class="lightbox-strip" tabindex="0" role="group" aria-label="Lướt hoặc bấm mũi tên để xem ảnh khác"></div>' +
    '<p class="lightbox-caption" aria-live="polite"></p><button aria-label="Ảnh trước"></button>' +
    '<button aria-label="Ảnh sau"></button><button aria-label="Đóng"></button>';
  const [strip, caption, back, on, close] = dialog.children;
  strip.append(...links.map(() => document.createElement("div")));
  back.hidden = on.hidden = links.length < 2;

  const load = (number) => {
    const slide = strip.children[number];
    if (!slide || slide.firstChild) return;
    slide.append(links[number].firstElementChild.cloneNode(true));
    for (const part of slide.firstChild.children) {
      part.sizes = "100vw";
      part.removeAttribute("class");
      part.removeAttribute("loading");
    }
  };
  const show = (number) => {
    at = number;
    [...strip.children].forEach((slide, place) => (slide.inert = place !== at));
    [at, at + 1, at - 1].forEach(load);
    const count = document.createElement("b");
    count.textContent = `${at + 1}/${links.length}`;
    const text = links[at].nextElementSibling?.cloneNode(true);
    text?.querySelector(".figure-number")?.remove();
    caption.replaceChildren(count, " ", ...(text?.childNodes ?? []));
    history.replaceState(history.state, "", hash(at));
  };
  const go = (number) => {
    const from = at;
    show((number + links.length) % links.length);
    strip.scrollTo({ left: at * strip.clientWidth, behavior: Math.abs(at - from) === 1 ? "auto" : "instant" });
  };
  const open = (number) => {
    if (!dialog.open) dialog.showModal();
    at = -9;
    go(number);
  };
  const follow = () => (asked(location.hash) < 0 ? dialog.close() : open(asked(location.hash)));

  strip.onscroll = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      const number = Math.round(strip.scrollLeft / strip.clientWidth);
      if (dialog.open && number !== at) show(number);
    }, 99);
  };
  dialog.onkeydown = (event) => {
    const number = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }[event.key];
    if (number === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(number);
  };
  dialog.onclose = () => {
    if (asked(location.hash) >= 0) history.state?.photo ? history.back() : history.replaceState(null, "", location.pathname);
    (opener || links[at]).focus();
    opener = null;
  };
  back.onclick = () => go(at - 1);
  on.onclick = () => go(at + 1);
  close.onclick = () => dialog.close();
  addEventListener("hashchange", follow);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const number = links.includes(link) ? links.indexOf(link) : asked(link?.getAttribute("href"));
    if (number < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    opener = link;
    history.pushState({ photo: true }, "", hash(number));
    open(number);
  });
  document.body.append(dialog);
  follow();
})();
