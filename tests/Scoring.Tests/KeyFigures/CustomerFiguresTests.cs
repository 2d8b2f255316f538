using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Scoring.Tests.KeyFigures;

public class CustomerFiguresTests
{
    private const string Old = "started_on=2025-01-01";

    // Four customers at the start, of whom one leaves. A fifth comes and goes within March: lost, but not of those.
    [Fact]
    public void Churn_IsOfTheCustomersAtTheStart()
    {
        var set = Figures.Of(
            Figures.Past(Old), Figures.Past(Old), Figures.Past(Old),
            Figures.Past($"{Old};status=churned;churned_on=2026-03-15"),
            Figures.Past("started_on=2026-03-02;status=churned;churned_on=2026-03-20"));

        Assert.Equal((0.25, 4), (set.Get(FigureIds.ChurnRate).Value, set.Get(FigureIds.ChurnRate).Base));
        Assert.Equal(0.75, set.Get(FigureIds.Retention).Value);
        Assert.Equal(2, set.Get(FigureIds.LostToAcquired).Value);
        Assert.Equal((2, 1), (set.Get(FigureIds.LostToAcquired).Detail("lost"), set.Get(FigureIds.LostToAcquired).Detail("acquired")));
    }

    [Theory]
    [InlineData("", 0.0)]
    [InlineData("started_on=2026-02-28", 0.0)]
    [InlineData("started_on=2026-03-01", null)]
    [InlineData("started_on=2026-03-31", null)]
    [InlineData("started_on=2026-04-01", null)]
    [InlineData("status=churned;churned_on=2026-02-28", null)]
    [InlineData("status=churned;churned_on=2026-03-01", 1.0)]
    [InlineData("status=churned;churned_on=2026-03-31", 1.0)]
    [InlineData("status=churned;churned_on=2026-04-01", 0.0)]
    [InlineData("status=churned", null)]
    [InlineData("churned_on=2026-03-05", 0.0)]
    public void Churn_AtTheEdges(string cells, double? expected) => Assert.Equal(expected, Figures.Value(FigureIds.ChurnRate, Figures.Past(cells)));

    [Fact]
    public void LostToAcquired_WhenNobodyCame_HasNoValue()
    {
        Assert.Null(Figures.Value(FigureIds.LostToAcquired, Figures.Past($"{Old};status=churned;churned_on=2026-03-15")));
        Assert.Equal(0, Figures.Value(FigureIds.LostToAcquired, Figures.Past("started_on=2026-03-05")));
    }

    // 100 grows to 150, 200 shrinks to 100, 100 leaves: of 400 are left 100 + 100 gross, 150 + 100 net.
    [Fact]
    public void Revenue_IsOfTheCustomersAtTheStart()
    {
        var set = Figures.Of(
            Figures.Past([("2026-01-01", $"{Old};arr=100"), ("2026-03-10", $"{Old};arr=150")]),
            Figures.Past([("2026-01-01", $"{Old};arr=200"), ("2026-03-10", $"{Old};arr=100")]),
            Figures.Past([("2026-01-01", $"{Old};arr=100"), ("2026-03-20", $"{Old};arr=100;status=churned;churned_on=2026-03-19")]),
            Figures.Past([("2026-01-01", "started_on=2026-03-05;arr=5000")]));

        Assert.Equal((0.5, 0.625), (set.Get(FigureIds.Grr).Value, set.Get(FigureIds.Nrr).Value));
        Assert.Equal((400, 200, 3), (set.Get(FigureIds.Grr).Detail("arr_at_start"), set.Get(FigureIds.Grr).Detail("arr_left"), set.Get(FigureIds.Grr).Base));
    }

    // Known since 10 March only: what the ARR was on the 1st nobody can say.
    [Theory]
    [InlineData("2026-03-10", "arr=100", null)]
    [InlineData("2026-02-10", "arr=100", 1.0)]
    [InlineData("2026-02-10", "segment=smb", null)]
    [InlineData("2026-02-10", "arr=0", null)]
    public void Revenue_NeedsAHistory(string since, string cells, double? expected)
    {
        var set = Figures.Of(Figures.Past([(since, $"{Old};{cells}")]));

        Assert.Equal((expected, expected), (set.Get(FigureIds.Grr).Value, set.Get(FigureIds.Nrr).Value));
    }

    [Fact]
    public void Revenue_InSeveralCurrencies_HasNoSum()
    {
        var grr = Figures.Of(Figures.Past($"{Old};arr=1;currency=EUR"), Figures.Past($"{Old};arr=1;currency=USD")).Get(FigureIds.Grr);

        Assert.Null(grr.Value);
        Assert.Equal("several currencies", grr.Remark);
    }
}
