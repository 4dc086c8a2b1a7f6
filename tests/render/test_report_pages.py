"""Pages of a report: none stays empty between a section that fills its page and the next."""

from dtiplan.render.report_parts import Paragraph, Report, Section
from dtiplan.render.report_pdf import write_pdf
from tests.workflow.test_report import pages_of

TWO_LINES = Paragraph("word " * 30)


def test_that_no_page_is_empty_however_full_the_one_before_it_is(tmp_path):
    for n_long in range(8):
        for n in range(28 - 2 * n_long, 33 - 2 * n_long):
            sections = (
                Section("One", (TWO_LINES,) * n_long + (Paragraph("a line"),) * n),
                Section("Two", (Paragraph("a line"),), starts_page=True),
            )
            report = Report(
                "Title", "Subtitle", "Patient", "Case", "Date", "Disclaimer", "{n} of {m}", "en",
                sections,
            )  # fmt: skip
            pages, _ = pages_of(write_pdf(report, tmp_path / "report.pdf"))
            texts = [page.count(b"Tj") for page in pages]
            n_edges = texts[-1] - 2  # header and foot; the last page holds 'Two' and a line
            assert min(texts) > n_edges, f"{n_long} and {n}"
