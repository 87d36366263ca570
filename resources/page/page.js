// The exported page's script: times seek, the block that is heard is shown, and the page follows it.
// Without it all text, the player's own controls and the links remain. It fetches nothing and keeps nothing.
(() => {
  "use strict";

  const root = document.documentElement;
  const player = document.querySelector(".player");
  const media = player && player.querySelector("video, audio");
  const follow = player && player.querySelector(".follow");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const entries = new Map();
  for (const link of document.querySelectorAll(".contents a")) entries.set(link.getAttribute("href"), link);

  /** Returns the entry, in the list of chapters, of the chapter that an element stands in. */
  function entryOf(element) {
    const heading = element.closest(".chapter").querySelector(".heading");
    return heading && entries.get(`#${heading.id}`);
  }

  // By time; equal starts in page order, so that the last of them is the one that is found.
  const placed = [...document.querySelectorAll(".block[data-ms]")].map((element, order) => ({
    element,
    order,
    ms: Number(element.dataset.ms),
    hash: `#${element.id}`,
    entry: entryOf(element),
  }));
  placed.sort((one, other) => one.ms - other.ms || one.order - other.order);
  const turns = placed.filter((one) => one.element.classList.contains("turn"));

  let chosen = null;
  let current = null;
  let currentEntry = null;
  let following = true;
  let destination = scrollY;
  let distance = 0;
  let broken = false;
  let covered = 0;

  const nowMs = () => Math.round(media.currentTime * 1000);
  const isPlaying = () => Boolean(media) && !media.paused && !media.ended;

  /** Returns the last block that starts at or before `ms`. */
  function latest(ms) {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placed[middle].ms <= ms) low = middle + 1;
      else high = middle;
    }
    return low ? placed[low - 1] : null;
  }

  function mark(element, isCurrent) {
    if (!element) return;
    if (isCurrent) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
  }

  /** Marks the block that is heard at `ms`, and its chapter; tells whether it is another block now. */
  function show(ms) {
    const last = latest(ms);
    const block = chosen && last && chosen.ms === last.ms ? chosen : last;
    const element = block && block.element;
    if (element === current) return false;
    const entry = block && block.entry;
    if (entry !== currentEntry) {
      mark(currentEntry, false);
      mark(entry, true);
      currentEntry = entry;
      if (entry) keepInList(entry);
    }
    mark(current, false);
    mark(element, true);
    current = element;
    return true;
  }

  /** Of turns that start together, the one that the reader asked for is the one to show. */
  function choose(hash) {
    chosen = turns.find((one) => one.hash === hash) || null;
  }

  /** Scrolls the list of chapters, never the page, until the entry can be seen. */
  function keepInList(entry) {
    const list = entry.closest(".contents");
    if (list.scrollHeight <= list.clientHeight) return;
    const box = entry.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (box.top >= frame.top && box.bottom <= frame.bottom) return;
    list.scrollTop += box.top - frame.top - (frame.height - box.height) / 2;
  }

  /** Returns what to scroll to for a block: the heading right above it belongs to it. */
  function topOf(element) {
    const above = element.previousElementSibling;
    return above && above.classList.contains("heading") ? above : element;
  }

  /** Scrolls until the block can be read whole, below the player; a block that can be stays where it is. */
  function reveal(element) {
    const box = element.getBoundingClientRect();
    const fits = box.bottom <= innerHeight || box.top <= covered + (innerHeight - covered) / 3;
    if (box.top >= covered && fits) return;
    const above = parseFloat(getComputedStyle(root).scrollPaddingTop);
    const top = scrollY + topOf(element).getBoundingClientRect().top - above;
    destination = Math.max(0, Math.min(top, root.scrollHeight - root.clientHeight));
    distance = Math.abs(scrollY - destination);
    scrollTo({ top: destination, behavior: calm.matches ? "auto" : "smooth" });
  }

  function setFollowing(on) {
    following = on;
    destination = scrollY;
    distance = 0;
    follow.setAttribute("aria-pressed", String(on));
  }

  function update() {
    if (show(nowMs()) && following && current && isPlaying()) reveal(current);
  }

  function tick() {
    update();
    if (isPlaying()) requestAnimationFrame(tick);
  }

  function play() {
    const started = media.play();
    if (started) started.catch(() => {});
  }

  /** Goes to a time, in the recording and on the page, and says so in the address, for a link to it. */
  function go(ms, link) {
    media.currentTime = ms / 1000;
    setFollowing(true);
    choose(link.hash);
    show(ms);
    if (current) reveal(current);
    history.replaceState(null, "", link.hash);
    play();
  }

  function onClick(event) {
    const link = event.target.closest("a[data-ms]");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || event.defaultPrevented || event.button !== 0 || !plain || !media || broken) return;
    event.preventDefault();
    go(Number(link.dataset.ms), link);
  }

  /** Reads 536, 536.5, 8:56, 1:02:03, 1h2m3s, npt:536 and 536,540; null where it is no time. */
  function milliseconds(text) {
    const start = text.replace(/^npt:/, "").split(",")[0];
    const clock = /^(?:(\d{1,4}):)?(\d{1,5}):(\d{1,2}(?:\.\d+)?)$/.exec(start);
    const units = /^(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,7}(?:\.\d+)?)s?)?$/.exec(start);
    const found = clock || (start && units);
    if (!found) return null;
    const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part || 0));
    return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000);
  }

  /** Returns the time that the address names, by #t=, ?t= or a block's own anchor; null where it names none. */
  function timeInAddress() {
    const named = /^#t=(.+)$/.exec(location.hash);
    const query = new URLSearchParams(location.search).get("t");
    if (named) return milliseconds(named[1]);
    const block = location.hash && document.getElementById(location.hash.slice(1));
    if (block) return block.dataset.ms === undefined ? null : Number(block.dataset.ms);
    return query === null ? null : milliseconds(query);
  }

  /** Opens the page at the time in its address. It never plays by itself. */
  function openAddress() {
    const ms = timeInAddress();
    if (ms === null) return;
    if (media) media.currentTime = ms / 1000;
    choose(location.hash);
    show(ms);
    if (current) topOf(current).scrollIntoView({ block: "start" });
  }

  function onReaderMoves(event) {
    const inSide = event.target.closest && event.target.closest(".side");
    if (isPlaying() && !inSide) setFollowing(false);
  }

  /** Our own scrolling comes nearer and nearer to where it goes; all other is the reader's. */
  function onScroll() {
    const left = Math.abs(scrollY - destination);
    if (isPlaying() && left > distance + 1) setFollowing(false);
    distance = left;
  }

  function onSelection() {
    if (isPlaying() && !getSelection().isCollapsed) setFollowing(false);
  }

  function onKey(event) {
    if (event.key !== "Escape" || event.defaultPrevented || document.fullscreenElement || broken) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.repeat) return;
    if (media.paused) play();
    else media.pause();
  }

  function onError() {
    broken = true;
    player.querySelector(".unplayable").hidden = false;
    player.querySelector(".controls").hidden = true;
  }

  /** Where the player sticks to the top, what the page scrolls to must come to rest below it. */
  function measure() {
    covered = getComputedStyle(player).position === "sticky" ? player.offsetHeight : 0;
    root.style.setProperty("--covered", `${covered}px`);
  }

  if (media) {
    player.querySelector(".controls").hidden = false;
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    document.addEventListener("selectionchange", onSelection);
    addEventListener("wheel", onReaderMoves, { passive: true });
    addEventListener("touchmove", onReaderMoves, { passive: true });
    addEventListener("scroll", onScroll, { passive: true });
    media.addEventListener("play", tick);
    media.addEventListener("seeked", update);
    media.addEventListener("timeupdate", update);
    (media.querySelector("source:last-of-type") || media).addEventListener("error", onError);
    follow.addEventListener("click", () => {
      setFollowing(!following);
      if (following && current) reveal(current);
    });
    new ResizeObserver(measure).observe(player);
    addEventListener("resize", measure);
    measure();
  }
  addEventListener("hashchange", openAddress);
  openAddress();
})();
