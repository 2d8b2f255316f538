namespace HealthScore.Bot.Demo.Generation;

/// <summary>What some people write beside their NPS answer, in the language of their region.</summary>
internal static class Comments
{
    private const double WrittenShare = 0.3;
    private const int Promoter = 9;
    private const int Detractor = 6;

    private static readonly string[][] English =
    [
        ["Answers take days, and then somebody else asks me the same again.", "We pay for more than we use.", "Too many clicks for what we do every day."],
        ["Does the job. The reports could be easier to share.", "Good product; we still miss the link to our own system.", "Fine so far, the new colleagues find it hard at first."],
        ["Saves my team a day every month.", "Support knew our setup and had it fixed within the hour.", "We would not want to go back to spreadsheets."],
    ];

    private static readonly string[][] Spanish =
    [
        ["Tardan días en responder y luego otra persona me pregunta lo mismo.", "Pagamos más de lo que usamos.", "Demasiados pasos para lo que hacemos a diario."],
        ["Cumple. Compartir los informes podría ser más fácil.", "Buen producto; nos falta conectarlo con nuestro sistema.", "Bien por ahora, a los nuevos les cuesta al principio."],
        ["Le ahorra a mi equipo un día al mes.", "Soporte conocía nuestro caso y lo resolvió en una hora.", "No volveríamos a las hojas de cálculo."],
    ];

    private static readonly string[][] Portuguese =
    [
        ["Demoram dias para responder e depois outra pessoa pergunta tudo de novo.", "Pagamos mais do que usamos.", "Cliques demais para o que fazemos todo dia."],
        ["Cumpre o papel. Compartilhar relatórios podia ser mais fácil.", "Bom produto; falta a integração com o nosso sistema.", "Tudo bem até agora, os novos sofrem no começo."],
        ["Economiza um dia por mês da minha equipe.", "O suporte conhecia o nosso caso e resolveu em uma hora.", "Não voltaríamos para as planilhas."],
    ];

    private static readonly string[][] Hebrew =
    [
        ["התשובות מגיעות אחרי ימים, ואז מישהו אחר שואל הכול מחדש.", "אנחנו משלמים על יותר ממה שאנחנו צריכים.", "יותר מדי לחיצות בשביל דברים של כל יום."],
        ["עושה את העבודה. שיתוף הדוחות יכול להיות פשוט יותר.", "מוצר טוב, חסר חיבור למערכת שלנו.", "בסדר בינתיים, לחדשים קשה בהתחלה."],
        ["חוסך לצוות שלי יום עבודה בחודש.", "בתמיכה הכירו את המערכת שלנו ופתרו תוך שעה.", "לא היינו חוזרים לגיליונות."],
    ];

    /// <summary>Null for most: few people write.</summary>
    /// <param name="answer">0–10.</param>
    /// <param name="number">Which answer of the day.</param>
    public static string? Of(Timeline timeline, DateOnly date, int number, double answer)
    {
        var chance = timeline.Chance;
        if (chance.Unit("writes", date.DayNumber, number) > WrittenShare) return null;
        var language = timeline.Book.Region switch
        {
            "Iberia" => Spanish,
            "Brazil" => Portuguese,
            DemoBook.Israel => Hebrew,
            _ => English,
        };
        var said = language[answer >= Promoter ? 2 : answer <= Detractor ? 0 : 1];
        return said[(int)(chance.Unit("wrote", date.DayNumber, number) * said.Length)];
    }
}
