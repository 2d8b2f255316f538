using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Tests.Wording;

public sealed class FormatsTests
{
    private static readonly Formats English = WordingBook.For(Language.English).Formats;

    private static readonly Formats Continental = English with { Decimal = ",", Group = ".", Money = "{n} {symbol}", Percent = "{n} %" };

    [Theory]
    [InlineData(0, nameof(NumberStyle.Whole), "0")]
    [InlineData(-0.4, nameof(NumberStyle.Whole), "0")]
    [InlineData(0.5, nameof(NumberStyle.Whole), "1")]
    [InlineData(-1.5, nameof(NumberStyle.Whole), "−2")]
    [InlineData(1234567, nameof(NumberStyle.Whole), "1,234,567")]
    [InlineData(31.04, nameof(NumberStyle.Tenth), "31.0")]
    [InlineData(-0.04, nameof(NumberStyle.Tenth), "0.0")]
    [InlineData(31.04, nameof(NumberStyle.Short), "31")]
    [InlineData(31.05, nameof(NumberStyle.Short), "31.1")]
    [InlineData(-31.5, nameof(NumberStyle.Short), "−31.5")]
    [InlineData(12, nameof(NumberStyle.Signed), "+12")]
    [InlineData(-12, nameof(NumberStyle.Signed), "−12")]
    [InlineData(0, nameof(NumberStyle.Signed), "±0")]
    [InlineData(-48.6, nameof(NumberStyle.Size), "49")]
    [InlineData(0.314, nameof(NumberStyle.Percent), "31%")]
    [InlineData(-0.314, nameof(NumberStyle.Percent), "−31%")]
    [InlineData(-0.004, nameof(NumberStyle.Percent), "0%")]
    [InlineData(-0.314, nameof(NumberStyle.PercentSize), "31%")]
    [InlineData(0.2534, nameof(NumberStyle.Hundred), "25.3")]
    public void Number_WhenStyled_ReadsAsExpected(double value, string style, string expected) =>
        Assert.Equal(expected, English.Number(value, Enum.Parse<NumberStyle>(style)));

    [Theory]
    [InlineData(-12.44, 1, "−12.4")]
    [InlineData(0.04, 1, "±0.0")]
    [InlineData(3, 1, "+3.0")]
    public void Signed_WhenRounded_KeepsItsSign(double value, int decimals, string expected) =>
        Assert.Equal(expected, English.Signed(value, decimals));

    [Theory]
    [InlineData(184_000, "USD", "$184,000")]
    [InlineData(184_000, "usd", "$184,000")]
    [InlineData(184_000, "CHF", "CHF\u00a0184,000")]
    [InlineData(184_000, null, "184,000")]
    [InlineData(0, "EUR", "€0")]
    public void Amount_WhenCurrencyVaries_ShowsSignOrCode(int amount, string? currency, string expected) =>
        Assert.Equal(expected, English.Amount(amount, currency));

    [Theory]
    [InlineData(999, "$999")]
    [InlineData(9_999, "$9,999")]
    [InlineData(10_000, "$10k")]
    [InlineData(184_499, "$184k")]
    [InlineData(999_499, "$999k")]
    [InlineData(999_500, "$1M")]
    [InlineData(1_240_000, "$1.2M")]
    [InlineData(250_400_000, "$250M")]
    public void ShortAmount_WhenSizeVaries_RoundsForLists(int amount, string expected) =>
        Assert.Equal(expected, English.ShortAmount(amount, "USD"));

    [Fact]
    public void Everything_WhenTheLanguageWritesOtherwise_FollowsIt()
    {
        Assert.Equal("1.234.567,8", Continental.Number(1234567.8, NumberStyle.Tenth));
        Assert.Equal("184.000 €", Continental.Amount(184_000, "EUR"));
        Assert.Equal("31 %", Continental.Number(0.31, NumberStyle.Percent));
    }

    [Theory]
    [InlineData(0, 5, "12:05 AM")]
    [InlineData(9, 30, "9:30 AM")]
    [InlineData(12, 0, "12:00 PM")]
    [InlineData(23, 59, "11:59 PM")]
    public void Clock_WhenHalfOfTheDayChanges_SaysWhich(int hour, int minute, string expected) =>
        Assert.Equal(expected, English.Clock(new TimeOnly(hour, minute)));

    [Fact]
    public void Clock_WhenTheLanguageCountsTo24_DoesSo() =>
        Assert.Equal("16:05", (English with { Time = "{hour}:{minute}" }).Clock(new TimeOnly(16, 5)));

    [Fact]
    public void Day_WhenWritten_HasMonthInWords() => Assert.Equal("Mar 3, 2027", English.Day(new DateOnly(2027, 3, 3)));

    [Theory]
    [InlineData(Language.Spanish, "1.234,5", "−3,5", "31\u00a0%", "184.000\u00a0€", "184\u00a0mil\u00a0€", "1,2\u00a0M\u00a0€", "12 mar 2026", "9:05")]
    [InlineData(Language.Portuguese, "1.234,5", "−3,5", "31%", "€\u00a0184.000", "€\u00a0184\u00a0mil", "€\u00a01,2\u00a0mi", "12 de mar. de 2026", "09:05")]
    [InlineData(Language.Hebrew, "1,234.5", "\u2066−3.5\u2069", "31%", "184,000\u00a0€", "184\u00a0אלף\u00a0€", "1.2\u00a0מיליון\u00a0€", "12 במרץ 2026", "09:05")]
    public void Everything_WhenTheCultureVaries_FollowsIt(
        Language language, string number, string below, string percent, string money, string thousands, string millions, string day, string clock)
    {
        var formats = WordingBook.For(language).Formats;

        Assert.Equal(number, formats.Number(1234.5, NumberStyle.Short));
        Assert.Equal(below, formats.Number(-3.5, NumberStyle.Short));
        Assert.Equal(percent, formats.Number(0.31, NumberStyle.Percent));
        Assert.Equal(money, formats.Amount(184_000, "EUR"));
        Assert.Equal(thousands, formats.ShortAmount(184_000, "EUR"));
        Assert.Equal(millions, formats.ShortAmount(1_240_000, "EUR"));
        Assert.Equal(day, formats.Day(new DateOnly(2026, 3, 12)));
        Assert.Equal(clock, formats.Clock(new TimeOnly(9, 5)));
    }

    [Theory]
    [InlineData(Language.Portuguese, "BRL", "R$\u00a01.234")]
    [InlineData(Language.Hebrew, "ILS", "1,234\u00a0₪")]
    [InlineData(Language.Spanish, "USD", "1.234\u00a0US$")]
    [InlineData(Language.Spanish, "CHF", "1.234\u00a0CHF")]
    [InlineData(Language.Portuguese, "CHF", "CHF\u00a01.234")]
    public void Amount_WhenTheCultureVaries_PutsTheSignWhereItBelongs(Language language, string currency, string expected) =>
        Assert.Equal(expected, WordingBook.For(language).Formats.Amount(1234, currency));
}
