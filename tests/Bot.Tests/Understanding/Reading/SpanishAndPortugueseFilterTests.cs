using HealthScore.Bot.Tests.Understanding.Phrasings;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.Understanding.Reading;

/// <summary>What limits a question, where Spanish and Portuguese say it in their own way. Asked on Wednesday 18 November 2026.</summary>
public sealed class SpanishAndPortugueseFilterTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    [Theory]
    [InlineData("cuentas en riesgo de más de 50 mil", "arrover=50000")]
    [InlineData("contas em risco acima de 50 mil", "arrover=50000")]
    [InlineData("clientes en riesgo de menos de 1,5 millones", "arrunder=1500000")]
    [InlineData("clientes em risco com menos de 1,5 milhão", "arrunder=1500000")]
    [InlineData("contas em risco de 100 mil ou mais", "arrover=100000")]
    [InlineData("cuentas en riesgo de medio millón o más", "arrover=500000")]
    [InlineData("clientes que no estén en rojo", "bands=yellow,green,unknown")]
    [InlineData("clientes que não estejam no vermelho", "bands=yellow,green,unknown")]
    [InlineData("cuentas que no son verdes", "bands=red,yellow,unknown")]
    [InlineData("contas que não são verdes", "bands=red,yellow,unknown")]
    [InlineData("las cinco peores cuentas de mi equipo", "limit=5;owner=team")]
    [InlineData("as cinco piores contas da minha equipa", "limit=5;owner=team")]
    [InlineData("quién bajó más en los últimos quince días", "direction=down;period=15")]
    [InlineData("quem mais caiu nas últimas duas semanas", "direction=down;period=14")]
    [InlineData("qué renueva en los próximos tres meses", "renews=90")]
    [InlineData("o que renova nos próximos três meses", "renews=90")]
    [InlineData("quién renueva de aquí al 15 de marzo", "renewsto=2027-03-15")]
    [InlineData("quem renova até 15 de março", "renewsto=2027-03-15")]
    [InlineData("renovaciones del próximo trimestre", "renewsfrom=2027-01-01;renewsto=2027-03-31")]
    [InlineData("renovações do mês que vem", "renewsfrom=2026-12-01;renewsto=2026-12-31")]
    public void Understand_InSpanishOrPortuguese_ReadsTheFilters(string text, string filters) =>
        Assert.Equal(filters, PhrasingSet.Filters(Book.Understand(text, TestPortfolio.Ben).Filters));
}
