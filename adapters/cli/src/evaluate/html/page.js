"use strict";
for (const chooser of document.querySelectorAll(".chooser")) {
  const { positives, negatives, counts } = chooser.dataset;
  const all = [Number(positives), Number(negatives)];
  const accepted = JSON.parse(counts);
  const section = chooser.closest("section");
  const slider = chooser.querySelector("input");
  const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : "–");
  const show = () => {
    const score = Number(slider.value);
    const [tp, fp] = accepted[score];
    const shown = {
      score, tp: tp.toLocaleString("en"), fp: fp.toLocaleString("en"),
      fn: (all[0] - tp).toLocaleString("en"), tn: (all[1] - fp).toLocaleString("en"),
      recall: percent(tp, all[0]), fpr: percent(fp, all[1]), precision: percent(tp, tp + fp),
    };
    for (const place of chooser.querySelectorAll("[data-show]")) {
      place.textContent = shown[place.dataset.show];
    }
    for (const line of section.querySelectorAll("line.chosen")) {
      const [from, to] = [Number(line.dataset.from), Number(line.dataset.to)];
      const place = from + ((to - from) * score) / 100;
      line.setAttribute("x1", place);
      line.setAttribute("x2", place);
      line.removeAttribute("hidden");
    }
    for (const dot of section.querySelectorAll("circle.chosen")) {
      const [left, right, bottom, top] = dot.dataset.box.split(" ").map(Number);
      const along = fp / all[1] / Number(dot.dataset.reach);
      dot.toggleAttribute("hidden", along > 1);
      dot.setAttribute("cx", left + (right - left) * along);
      dot.setAttribute("cy", bottom + (top - bottom) * (tp / all[0]));
    }
  };
  slider.addEventListener("input", show);
  show();
}
