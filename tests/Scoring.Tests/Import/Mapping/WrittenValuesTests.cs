using System.Globalization;
using HealthScore.Scoring.Import.Mapping;

namespace HealthScore.Scoring.Tests.Import.Mapping;

/// <summary>Numbers, dates and conditions as foreign tables write them.</summary>
public class WrittenValuesTests
{
    [Theory]
    [InlineData("1,234.56", "1,234.56", "1234.56")]
    [InlineData("1,234.56", "-1,234,567", "-1234567")]
    [InlineData("1,234.56", "£12.50", "12.5")]
    [InlineData("1,234.56", "US$ 12", null)]
    [InlineData("1,234.56", "(12.50)", "-12.5")]
    [InlineData("1,234.56", "12.50-", "-12.5")]
    [InlineData("1,234.56", "−3", "-3")]
    [InlineData("1,234.56", "+3", "3")]
    [InlineData("1,234.56", "", null)]
    [InlineData("1,234.56", "£", null)]
    [InlineData("1,234.56", "1.2.3", null)]
    [InlineData("1,234.56", "12e5", null)]
    [InlineData("1.234,56", "1.234,56", "1234.56")]
    [InlineData("1.234,56", "12,5 €", "12.5")]
    [InlineData("1.234,56", "1.234", "1234")]
    [InlineData("1 234,56", "1 234 567,5", "1234567.5")]
    [InlineData("1'234.56", "1'234.56", "1234.56")]
    [InlineData("1234,56", "1234,5", "1234.5")]
    [InlineData("1234,56", "1.234,5", null)]
    [InlineData("1234.56", "0.10", "0.1")]
    [InlineData("1234.56", ".5", "0.5")]
    [InlineData("1,234.56", "12,5", null)]
    [InlineData("1,234.56", "1,23,456", null)]
    [InlineData("1,234.56", "1234,567", null)]
    [InlineData("1,234.56", ",123", null)]
    [InlineData("1,234.56", "1.234,5", null)]
    [InlineData("1,234.56", "1234.5", "1234.5")]
    [InlineData("1.234,56", "12.50", null)]
    [InlineData("1,234.56", "10-20", null)]
    [InlineData("1,234.56", "2011-05", null)]
    [InlineData("1,234.56", "--3", null)]
    [InlineData("1,234.56", "-$1,000.5", "-1000.5")]
    [InlineData("1,234.56", "($1,000)", "-1000")]
    [InlineData("1 234,56", "-1 234 €", "-1234")]
    public void NumberStyle_ReadsWhatItsExampleSays(string example, string written, string? plain)
    {
        var text = written;
        Assert.Equal(plain is not null, NumberStyle.Parse(example)!.TryApply(ref text));
        if (plain is not null) Assert.Equal(plain, text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,234,56")]
    [InlineData("1.234.56")]
    [InlineData("12.5")]
    [InlineData("1x234.56")]
    [InlineData("1,234;56")]
    public void NumberStyle_OfAnotherExample_IsNone(string example) => Assert.Null(NumberStyle.Parse(example));

    [Fact]
    public void NumberStyle_OnAnyNumber_ReadsWhatACultureWrote()
    {
        var random = new Random(3);
        var german = CultureInfo.GetCultureInfo("de-DE").NumberFormat.NumberGroupSeparator == "."
            ? CultureInfo.GetCultureInfo("de-DE") : CultureInfo.InvariantCulture;
        foreach (var (culture, example) in new[] { (CultureInfo.InvariantCulture, "1,234.56"), (german, german.Name == "de-DE" ? "1.234,56" : "1,234.56") })
        {
            for (var i = 0; i < 2000; i++)
            {
                var number = Math.Round((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(1, 9)), 2);
                var text = number.ToString("N2", culture);
                Assert.True(NumberStyle.Parse(example)!.TryApply(ref text), text);
                Assert.Equal(number, double.Parse(text, CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData("DD/MM/YYYY", "31/12/2009", "2009-12-31")]
    [InlineData("DD/MM/YYYY", "12/31/2009", null)]
    [InlineData("M/D/YYYY H:mm", "1/5/2010 7:45", "2010-01-05T07:45:00Z")]
    [InlineData("M/D/YYYY H:mm", "12/31/2009 23:05", "2009-12-31T23:05:00Z")]
    [InlineData("DD/MM/YYYY hh:mm AM", "31/12/2009 07:45 PM", "2009-12-31T19:45:00Z")]
    [InlineData("M/D/YYYY h:mm:ss AM", "1/5/2010 12:00:01 AM", "2010-01-05T00:00:01Z")]
    [InlineData("YYYYMMDD", "19970101", "1997-01-01")]
    [InlineData("YYYYMMDD", "1997011", null)]
    [InlineData("YYYY-MM-DDTHH:mm:ss", "2010-01-05T07:45:59", "2010-01-05T07:45:59Z")]
    [InlineData("DD.MM.YY", "05.01.10", "2010-01-05")]
    [InlineData("DD-MMM-YYYY", "05-Jan-2010", "2010-01-05")]
    [InlineData("unix", "1262304000", "2010-01-01T00:00:00Z")]
    [InlineData("unix_ms", "1262304000250", "2010-01-01T00:00:00.25Z")]
    [InlineData("unix", "soon", null)]
    [InlineData("unix", "1e300", null)]
    [InlineData("DD/MM/YYYY", "29/02/2011", null)]
    [InlineData("DD/MM/YYYY", "1/2/2011", null)]
    [InlineData("D/M/YYYY", "01/2/2011", "2011-02-01")]
    [InlineData("DD/MM/YYYY", "31/12/2009 ", null)]
    [InlineData("DD/MM/YYYY HH:mm", "31/12/2009 24:00", null)]
    public void DateFormat_ReadsWhatItSays(string format, string written, string? iso)
    {
        Assert.Equal(iso is not null, DateFormat.Parse(format)!.TryRead(written, out var read));
        if (iso is not null) Assert.Equal(iso, read);
    }

    // The quick way must say what the framework's parser says, on good dates and on broken ones.
    [Fact]
    public void PlainDate_OnAnyText_AgreesWithTheFramework()
    {
        var random = new Random(4);
        (string Ours, string Theirs)[] formats =
        [
            ("DD/MM/YYYY", "dd\\/MM\\/yyyy"), ("D/M/YYYY H:mm", "d\\/M\\/yyyy\\ H\\:mm"), ("YYYY-MM-DD HH:mm:ss", "yyyy\\-MM\\-dd\\ HH\\:mm\\:ss"), ("YYYYMMDD", "yyyyMMdd"),
        ];
        for (var round = 0; round < 20_000; round++)
        {
            var (ours, theirs) = formats[random.Next(formats.Length)];
            var text = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(0, 10_000_000)).ToString(theirs, CultureInfo.InvariantCulture).ToCharArray();
            if (random.Next(3) == 0) text[random.Next(text.Length)] = "0123456789/ :"[random.Next(13)];
            var written = new string(text);
            if (!PlainDate.Of(ours)!.TryRead(written, out var read)) continue;
            Assert.True(DateTime.TryParseExact(written, theirs, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var expected), written);
            Assert.Equal(expected, read);
        }
    }

    [Theory]
    [InlineData("DD-MMM-YYYY")]
    [InlineData("YY-MM-DD")]
    [InlineData("DD/MM/YYYY hh:mm AM")]
    [InlineData("YYYY-MM-DD HH:mm:ss.SSS")]
    public void PlainDate_OfOtherParts_IsNone(string format) => Assert.Null(PlainDate.Of(format));

    [Theory]
    [InlineData("> 0", "1", true)]
    [InlineData("> 0", "0", false)]
    [InlineData(">0", "-1", false)]
    [InlineData(">= 2.5", "2.5", true)]
    [InlineData("< 0", "-0.5", true)]
    [InlineData("<= -1", "-1", true)]
    [InlineData("> 0", "", false)]
    [InlineData("> 0", "many", false)]
    public void Comparison_HoldsForNumbersAlone(string written, string cell, bool expected) =>
        Assert.Equal(expected, Comparison.Parse(written)!.Holds(cell));

    [Theory]
    [InlineData("0")]
    [InlineData(">")]
    [InlineData("> x")]
    [InlineData("=> 1")]
    public void Comparison_OfOtherTexts_IsNone(string written) => Assert.Null(Comparison.Parse(written));
}
