using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.KeyFigures.OneAccount;
using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Tests.KeyFigures.OneAccount;

public sealed class OneAccountFigureTests
{
    [Fact]
    public void Voice_WhenWorkedByHand_HasTheseFigures()
    {
        var voice = CustomerVoice.Of(
            OnePast.Of(
                "300 survey.nps 9", "200 survey.nps 2", "100 survey.nps 10", "50 survey.nps 9 comment=Good_work", "20 survey.nps 7",
                "12 survey.nps 3 comment=Too_slow", "90 survey.csat 5", "30 survey.csat 4 comment=_", "10 survey.csat 2", "400 survey.ces 6"),
            OnePast.Last(180));

        Assert.Equal((25.0, 0.0), (voice.Figures.NowOf(FigureIds.Nps).Value, voice.Figures.BeforeOf(FigureIds.Nps).Value));
        Assert.Equal([0.5, 0.25, 0.25], voice.Figures.NowOf(FigureIds.Nps).Details.Select(detail => detail.Value));
        Assert.Equal((2.0 / 3, 3), (voice.Figures.NowOf(FigureIds.Csat).Value, voice.Figures.NowOf(FigureIds.Csat).Base));
        Assert.Null(voice.Figures.NowOf(FigureIds.Ces).Value);
        Assert.Equal(OnePast.Now.AddDays(-400), voice.NewestAt[FigureIds.Ces]);
        Assert.Equal(["Too slow", "Good work"], voice.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public void Use_WhenWorkedByHand_HasTheseFigures()
    {
        var use = ProductUse.Of(
            OnePast.Of(
                "40 usage.active_users 80", "20 usage.active_users 60", "10 usage.active_users 60", "1 usage.active_users 0",
                "35 usage.feature 9 feature=exports", "34 usage.feature 5 feature=reports", "5 usage.feature 10 feature=reports",
                "4 usage.feature 20 feature=boards", "3 usage.feature 0 feature=api"),
            OnePast.Last(28));

        Assert.Equal((40.0, 80.0, -0.5), (use.Mean, use.MeanBefore, use.Change));
        Assert.Equal((0.0, OnePast.Now.AddDays(-1)), (use.LastCount, use.CountedAt));
        Assert.Equal((OnePast.Now.AddDays(-4), OnePast.Now.AddDays(-1)), (use.LastUsedAt, use.NewestAt));
        Assert.Equal(["boards", "reports"], use.Features);
        Assert.Equal(["exports", "reports"], use.FeaturesBefore);
    }

    [Fact]
    public void Payments_WhenWorkedByHand_HaveTheseFigures()
    {
        var payments = PaymentRecord.Of(
            OnePast.Of(
                "400 billing.days_late 90 status=open", "300 billing.days_late 0 status=paid", "200 billing.days_late -2 status=paid",
                "100 billing.days_late 20 status=PAID", "60 billing.days_late 12 status=open amount=1500.50 currency=EUR", "30 billing.days_late 14 status=due amount=x"),
            OnePast.Last(365));

        Assert.Equal((5, 2, 20.0, true), (payments.Invoices.Count, payments.OnTime, payments.Worst!.DaysLate, payments.KnowsOpen));
        Assert.Equal([14.0, 12.0], payments.Overdue.Select(invoice => invoice.DaysLate));
        Assert.Equal([null, 1500.50m], payments.Overdue.Select(invoice => invoice.Amount));
        Assert.Equal(OnePast.Now.AddDays(-30), payments.NewestAt);
    }

    [Fact]
    public void Payments_WhenOneInvoiceDoesNotSayWhetherItIsPaid_AreNotKnownToBeOpen() =>
        Assert.False(PaymentRecord.Of(OnePast.Of("9 billing.days_late 3 status=open", "8 billing.days_late 3"), OnePast.Last(365)).KnowsOpen);

    [Fact]
    public void Newest_OfAMeasure_LooksAtWhatItLooksAt()
    {
        var history = OnePast.Of("9 relationship.touchpoint 1 type=qbr", "3 relationship.touchpoint 1 type=email").History;
        var reviews = new SignalMeasure("relationship.touchpoint", Aggregation.DaysSince) { Where = [new AttributeFilter("type", ["qbr"])] };

        Assert.Equal(OnePast.Now.AddDays(-9), NewestSignal.Of(history, OnePast.Now, reviews));
        Assert.Equal(OnePast.Now.AddDays(-3), NewestSignal.Of(history, OnePast.Now, kind => kind.StartsWith("relationship.", StringComparison.Ordinal)));
        Assert.Null(NewestSignal.Of(history, OnePast.Now.AddDays(-9.1), reviews));
    }
}
