using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Scoring.Tests.KeyFigures;

public class SurveyFiguresTests
{
    // Two promoters, one passive, one detractor of four: 100 × (2 − 1) ÷ 4.
    [Fact]
    public void Nps_CountsAnswersOfAllAccounts()
    {
        var nps = Figures.Of(
            Figures.Past(signals: "2026-03-01 9 kind=survey.nps; 2026-03-10 8 kind=survey.nps"),
            Figures.Past(signals: "2026-03-31T23:59:59Z 10 kind=survey.nps; 2026-03-02 6 kind=survey.nps")).Get(FigureIds.Nps);

        Assert.Equal((25, 4, FigureUnit.Points), (nps.Value, nps.Base, nps.Unit));
        Assert.Equal((0.5, 0.25, 0.25), (nps.Detail("promoters"), nps.Detail("passives"), nps.Detail("detractors")));
    }

    [Theory]
    [InlineData("2026-02-28T23:59:59Z", null)]
    [InlineData("2026-03-01", 100.0)]
    [InlineData("2026-03-31T23:59:59.9999999Z", 100.0)]
    [InlineData("2026-04-01", null)]
    public void Nps_CountsOnlyThePeriod(string at, double? expected) =>
        Assert.Equal(expected, Figures.Value(FigureIds.Nps, Figures.Past(signals: $"{at} 10 kind=survey.nps")));

    [Fact]
    public void Csat_IsTheShareOfFoursAndFives_WithTheMean()
    {
        var csat = Figures.Of(Figures.Past(signals: "2026-03-01 5 kind=survey.csat; 2026-03-02 4 kind=survey.csat; 2026-03-03 3 kind=survey.csat; 2026-03-04 1 kind=survey.csat")).Get(FigureIds.Csat);

        Assert.Equal((0.5, 4, 3.25), (csat.Value, csat.Base, csat.Detail("mean")));
    }

    [Fact]
    public void Ces_IsTheMean() => Assert.Equal(5.5, Figures.Value(FigureIds.Ces, Figures.Past(signals: "2026-03-01 7 kind=survey.ces; 2026-03-02 4 kind=survey.ces")));

    [Theory]
    [InlineData(FigureIds.Nps)]
    [InlineData(FigureIds.Csat)]
    [InlineData(FigureIds.Ces)]
    [InlineData(FigureIds.FirstResponse)]
    [InlineData(FigureIds.Resolution)]
    [InlineData(FigureIds.Tickets)]
    public void Figures_WithoutSignals_HaveNoValue(string id)
    {
        var figure = Figures.Of(Figures.Past()).Get(id);

        Assert.Equal((null, 0), (figure.Value, figure.Base));
        Assert.Empty(figure.Details);
    }

    [Fact]
    public void Figures_OfNobody_HaveNoValue() => Assert.All(Figures.Of().Figures, figure => Assert.Null(figure.Value));
}
