using HealthScore.Scoring.Import.Mapping;

namespace HealthScore.Scoring.Tests.Import.Mapping;

public sealed class ValueSourceTests
{
    [Theory]
    [InlineData("DD-MM-YYYY", "27-07-2023", "2023-07-27")]
    [InlineData("DD-MM-YYYY HH:mm", "28-07-2023 03:00", "2023-07-28T03:00:00Z")]
    [InlineData("YYYY/M/D", "2024/2/9", "2024-02-09")]
    [InlineData("D MMM YY", "9 Feb 24", "2024-02-09")]
    [InlineData("YYYY-MM-DDTHH:mm:ssZ", "2024-02-09T01:30:00+02:00", "2024-02-08T23:30:00Z")]
    [InlineData("YYYYMMDD", "20240209", "2024-02-09")]
    public void DateFormat_WhenTheTextFits_GivesIso(string format, string text, string expected)
    {
        Assert.True(DateFormat.Parse(format)!.TryRead(text, out var iso));
        Assert.Equal(expected, iso);
    }

    [Theory]
    [InlineData("DD-MM-YYYY", "2023-07-27")]
    [InlineData("DD-MM-YYYY", "31-02-2023")]
    [InlineData("DD-MM-YYYY", "27-07-2023 10:00")]
    [InlineData("DD-MM-YYYY", "")]
    public void DateFormat_WhenTheTextDoesNotFit_Refuses(string format, string text) =>
        Assert.False(DateFormat.Parse(format)!.TryRead(text, out _));

    [Theory]
    [InlineData("DD-MM")]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("YYYY-WW-DD")]
    public void DateFormat_WhenItIsNone_IsRefused(string format) => Assert.Null(DateFormat.Parse(format));

    [Theory]
    [InlineData("90", "1/60", "1.5")]
    [InlineData("7", "0.01", "0.07")]
    [InlineData("-3", "-2", "6")]
    [InlineData("93", "1/60", "1.55")]
    public void Apply_WhenScaled_Multiplies(string cell, string scale, string expected)
    {
        Assert.Equal(expected, new ValueSource { Scale = Scale.Parse(scale) }.Apply(cell, out var fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("x")]
    [InlineData("")]
    public void Scale_WhenItIsNoFactor_IsRefused(string text) => Assert.Null(Scale.Parse(text));

    [Theory]
    [InlineData("TRUE", "churned")]
    [InlineData(" TRUE ", "churned")]
    [InlineData(null, "active")]
    [InlineData("  ", "active")]
    public void Apply_WhenMapped_GivesTheMappedValue(string? cell, string expected)
    {
        var source = new ValueSource { Default = "FALSE", Map = new Dictionary<string, string> { ["TRUE"] = "churned", ["FALSE"] = "active" } };

        Assert.Equal(expected, source.Apply(cell, out _));
    }

    [Fact]
    public void Apply_WhenNotInTheMap_RejectsUnlessThereIsAnOtherwise()
    {
        var source = new ValueSource { Map = new Dictionary<string, string> { ["a"] = "1" } };

        Assert.Null(source.Apply("b", out var fault));
        Assert.Contains("(a)", fault, StringComparison.Ordinal);
        Assert.Equal("2", (source with { Otherwise = "2" }).Apply("b", out fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData(true, "x", true)]
    [InlineData(true, " ", false)]
    [InlineData(false, null, true)]
    [InlineData(false, "x", false)]
    [InlineData(null, " two ", true)]
    [InlineData(null, "three", false)]
    [InlineData(null, null, false)]
    public void Condition_WhenAsked_LooksAtTheCell(bool? present, string? cell, bool expected) =>
        Assert.Equal(expected, new Condition("c", present, ["one", "two"]).Holds(cell));

    [Theory]
    [InlineData("Last", "3", "1 2 3")]
    [InlineData("First", "1", "1 2 3")]
    [InlineData("Sum", "6.5", "1 2 3.5")]
    [InlineData("Count", "3", "a b c")]
    [InlineData("Min", "9", "10 9 11")]
    [InlineData("Max", "11", "9 11 10")]
    [InlineData("Max", "2024-12-30", "2024-12-08 2024-12-30 2023-12-31")]
    [InlineData("Last", "b", "a@1 b@3 c@2")]
    [InlineData("Last", "b", "a@9 b@10 c@2")]
    [InlineData("Last", "c", "a@1 b@3 c@3")]
    [InlineData("First", "c", "a@2 b@3 c@1")]
    [InlineData("Last", "a", "a@1 b c")]
    public void GatheredField_WhenRowsComeIn_TakesAsTold(string take, string expected, string rows)
    {
        var field = new GatheredField(Enum.Parse<Take>(take));
        foreach (var row in rows.Split(' '))
        {
            var parts = row.Split('@');
            field.Add(parts[0], parts.Length > 1 ? parts[1] : null);
        }

        Assert.Equal(expected, field.Result);
    }

    [Fact]
    public void GatheredField_WhenNoRowSaysAnything_HasNoResult() => Assert.Null(new GatheredField(Take.Sum).Result);
}
