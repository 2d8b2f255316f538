using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Understanding.Languages;

/// <summary>Two languages that share most of their words.</summary>
public sealed class SpanishAndPortugueseTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    [Theory]
    [InlineData("alertas da Globex")]
    [InlineData("tendência da Globex")]
    [InlineData("como estamos este mês?")]
    [InlineData("como está a Globex?")]
    [InlineData("mostra a curva da Globex")]
    [InlineData("registra pulso 3 na Umbrella")]
    [InlineData("compara a Globex com a Umbrella")]
    [InlineData("GRR das enterprise no último trimestre")]
    public void Understand_WhenOnlySmallWordsTell_TakesPortuguese(string text) =>
        Assert.Equal(Language.Portuguese, Book.Understand(text, null).Language);

    [Theory]
    [InlineData("alertas de la Globex")]
    [InlineData("tendencia de Globex en el trimestre")]
    [InlineData("¿como va Globex?")]
    [InlineData("compara Globex con Umbrella")]
    [InlineData("registra un pulso de 3 en Umbrella")]
    [InlineData("tickets del cliente Globex")]
    [InlineData("cómo vamos este mes")]
    public void Understand_WhenOnlySmallWordsTell_TakesSpanish(string text) =>
        Assert.Equal(Language.Spanish, Book.Understand(text, null).Language);
}
